import type { NodeName } from "../rich-text/schema.ts";

/** Blocks that can stand as a part of a template or as its running text. */
export type PartName = Exclude<NodeName, "doc" | "text" | "hardBreak">;

/** One place in a template, in the order of the page. */
interface Part {
  readonly type: PartName;
  /**
   * `always`: a new document holds it, and it cannot be taken out while it is the only one of its type;
   * `usual`: a new document holds it, and it goes away when it is emptied and deleted;
   * `offered`: it can be put in from the menu and goes away likewise.
   */
  readonly presence: "always" | "usual" | "offered";
}

/**
 * The structure of one kind of document. All wording (placeholders, labels, initial texts) is in the
 * `template` namespace and follows the language of the document version.
 */
export interface Template {
  /** Also its name in the `template` wording and in files; never changed once documents exist. */
  readonly kind: string;
  readonly parts: readonly Part[];
  /** The block that writing goes on with after the head parts; Enter in the last head part makes one. */
  readonly body: "paragraph" | "exchange";
}
