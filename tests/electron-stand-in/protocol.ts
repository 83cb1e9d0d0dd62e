import type { CustomScheme } from "electron";
import { coveredModule } from "./not-covered.ts";
import { runtime } from "./runtime.ts";
import { mapScheme, unmapScheme } from "./url-mapping.ts";

export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, ProtocolHandler>();

export function protocolHandlerOf(url: string): ProtocolHandler | undefined {
  return handlers.get(url.slice(0, Math.max(url.indexOf(":"), 0)).toLowerCase());
}

export const protocol = coveredModule("protocol", {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    if (runtime.isReady) {
      throw new Error("protocol.registerSchemesAsPrivileged should be called before app is ready");
    }
    for (const { scheme, privileges } of schemes) {
      // Every mapped scheme is an https address to Chromium, which has all of these.
      if (!privileges?.standard || !privileges.secure) {
        throw new Error(`stand-in: the scheme ${scheme} is not covered: not standard and secure`);
      }
    }
  },
  handle(scheme: string, handler: ProtocolHandler): void {
    if (handlers.has(scheme)) throw new Error("The scheme has been registered");
    handlers.set(scheme, handler);
    mapScheme(scheme);
  },
  unhandle(scheme: string): void {
    if (!handlers.delete(scheme)) throw new Error("The scheme has not been registered");
    unmapScheme(scheme);
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
});
