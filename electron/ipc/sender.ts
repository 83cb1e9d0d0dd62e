import { isOwnAddress, isPublicationAddress } from "../address.ts";

interface Frame {
  readonly url: string;
  readonly parent: object | null;
}

/** Who sent a request: the page's contents and the frame inside it. */
export interface Sender {
  readonly sender: object;
  /** null when the frame has gone since. */
  readonly senderFrame: Frame | null;
}

/** Only the main frame of the main window, showing the program's own page, is answered. */
export function isTrustedSender(
  { sender, senderFrame }: Sender,
  mainContents: object | null,
): boolean {
  return (
    mainContents !== null &&
    sender === mainContents &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    isOwnAddress(senderFrame.url) &&
    !isPublicationAddress(senderFrame.url)
  );
}
