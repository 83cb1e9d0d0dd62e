import type { Node } from "@tiptap/pm/model";

import { isSafeLink } from "../rich-text/schema.ts";
import { cleanText } from "./escape.ts";

/** Neighbouring pieces of a line under one link, or under none. */
interface LinkedPieces {
  /** Null where the text leads nowhere. */
  readonly href: string | null;
  readonly pieces: readonly Node[];
}

/** A block's text, cut where a link begins or ends: marks within a link do not part it. */
export function linkedPieces(block: Node): LinkedPieces[] {
  const runs: { href: string | null; pieces: Node[] }[] = [];
  block.forEach((piece) => {
    const href = hrefOf(piece);
    const last = runs.at(-1);
    if (last !== undefined && last.href === href) last.pieces.push(piece);
    else runs.push({ href, pieces: [piece] });
  });
  return runs;
}

/** The address as a page may hold it: what no address may have in it (RFC 3986) is written by its number. */
export function writtenAddress(href: string): string {
  return cleanText(href.trim()).replace(/[\s"<>\\^`{|}]|%(?![\da-f]{2})/gi, (character) =>
    encodeURIComponent(character),
  );
}

/** What a reader needs of an address: of mailto: and tel: the scheme goes without saying. */
export function readableAddress(href: string): string {
  return href.replace(/^(mailto|tel):/i, "");
}

/** The text is its own address, but for what goes without saying. */
export function saysItsAddress(text: string, href: string): boolean {
  return /^tel:/i.test(href)
    ? text.replace(/[^\d+]/g, "") === href.replace(/[^\d+]/g, "")
    : bare(text) === bare(href);
}

function bare(address: string): string {
  return readableAddress(address.trim())
    .replace(/^https?:\/\/(www\.)?|^www\./i, "")
    .replace(/\/$/, "")
    .toLowerCase();
}

function hrefOf(piece: Node): string | null {
  const href: unknown = piece.marks.find((mark) => mark.type.name === "link")?.attrs["href"];
  return isSafeLink(href) ? href.trim() : null;
}
