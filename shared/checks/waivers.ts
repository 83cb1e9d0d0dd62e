import type { Node } from "@tiptap/pm/model";

import type { Stamp } from "../domain/review.ts";
import type { Waiver } from "../domain/waiver.ts";
import { presentSource } from "../rich-text/present-source.ts";
import type { Place } from "./check.ts";

/** What a finding is of: it stays the same as long as both texts do. */
export interface Waivable {
  readonly check: string;
  readonly place: Place | null;
}

/** What was let be in a block of a translation, lapsed or not. */
function waiversOf(target: Node): readonly Waiver[] {
  const value: unknown = target.attrs["waivers"];
  return isWaivers(value) ? value : [];
}

/** The schema has checked its shape. */
function isWaivers(value: unknown): value is readonly Waiver[] {
  return Array.isArray(value);
}

export function waiverOf(source: Node, target: Node, { check, place }: Waivable): Waiver | null {
  const waivers = waiversOf(target);
  if (waivers.length === 0) return null;
  const name = placeName(place);
  return (
    holding(source, target).find((waiver) => waiver.check === check && waiver.place === name) ??
    null
  );
}

/** Those made for exactly these texts: when either changes, they have lapsed. */
function holding(source: Node, target: Node): Waiver[] {
  const [from, to] = [presentSource(source).hash, presentSource(target).hash];
  return waiversOf(target).filter((waiver) => waiver.source === from && waiver.target === to);
}

/** The block's waivers with one more, without those that have lapsed. */
export function waived(
  source: Node,
  target: Node,
  { check, place }: Waivable,
  { by, at, reason }: Stamp & { readonly reason: string },
): Waiver[] {
  const texts = { source: presentSource(source).hash, target: presentSource(target).hash };
  const waiver: Waiver = { check, place: placeName(place), reason, by, at, ...texts };
  return [...(unwaived(source, target, { check, place }) ?? []), waiver];
}

/** The block's waivers without this one; null where none is left. */
export function unwaived(source: Node, target: Node, { check, place }: Waivable): Waiver[] | null {
  const name = placeName(place);
  const left = holding(source, target).filter(
    (waiver) => waiver.check !== check || waiver.place !== name,
  );
  return left.length === 0 ? null : left;
}

/** "target 12–15"; "block" for the whole of it. */
export function placeName(place: Place | null): string {
  return place === null ? "block" : `${place.side} ${place.from}–${place.to}`;
}
