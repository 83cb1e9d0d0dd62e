import { originOf } from "./url-mapping.ts";
import { coveredModule } from "./not-covered.ts";

export interface PageFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: null;
  readonly top: PageFrame;
  readonly name: string;
  readonly processId: number;
  readonly routingId: number;
  isDestroyed(): boolean;
}

/** The window's own document as Electron's WebFrameMain; frames inside it are not covered. */
export function mainFrameOf(owner: { getURL(): string; isDestroyed(): boolean }): PageFrame {
  const frame: PageFrame = {
    get url() {
      return owner.getURL();
    },
    get origin() {
      return originOf(owner.getURL());
    },
    get top() {
      return frame;
    },
    parent: null,
    name: "",
    processId: 1,
    routingId: 1,
    isDestroyed: () => owner.isDestroyed(),
  };
  return coveredModule("WebFrameMain", frame);
}
