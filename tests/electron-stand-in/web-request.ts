import type {
  CallbackResponse,
  HeadersReceivedResponse,
  OnBeforeRequestListenerDetails,
  WebRequestFilter,
} from "electron";
import { coveredModule } from "./not-covered.ts";

export type RequestDetails = Pick<
  OnBeforeRequestListenerDetails,
  "id" | "url" | "method" | "resourceType" | "referrer" | "timestamp" | "webContentsId"
>;
export type ResponseDetails = RequestDetails & {
  statusCode: number;
  statusLine: string;
  responseHeaders: Record<string, string[]>;
};

type Listener<Details, Answer> = (details: Details, callback: (answer: Answer) => void) => void;

/** One event of webRequest: the last listener set, and the addresses it wants to see. */
class Hook<Details extends { url: string }, Answer extends object> {
  private listener: Listener<Details, Answer> | null = null;
  private filter: WebRequestFilter | undefined;

  readonly set = (
    filterOrListener: WebRequestFilter | Listener<Details, Answer> | null,
    listener?: Listener<Details, Answer> | null,
  ): void => {
    const filtered = typeof filterOrListener === "object" && filterOrListener !== null;
    this.filter = filtered ? filterOrListener : undefined;
    this.listener = (filtered ? listener : filterOrListener) ?? null;
  };

  ask(details: Details): Promise<Answer | Record<string, never>> {
    const { listener } = this;
    if (!listener || !this.wants(details.url)) return Promise.resolve({});
    return new Promise((resolve) => listener(details, resolve));
  }

  private wants(url: string): boolean {
    const patterns = this.filter?.urls;
    return (
      !patterns || patterns.some((pattern) => pattern === "<all_urls>" || matches(pattern, url))
    );
  }
}

export const beforeRequest = new Hook<RequestDetails, CallbackResponse>();
export const headersReceived = new Hook<ResponseDetails, HeadersReceivedResponse>();

export const webRequest = coveredModule("webRequest", {
  onBeforeRequest: beforeRequest.set,
  onHeadersReceived: headersReceived.set,
});

function matches(pattern: string, url: string): boolean {
  const literal = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${literal.replaceAll("*", ".*")}$`).test(url);
}
