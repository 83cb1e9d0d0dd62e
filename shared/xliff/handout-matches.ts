import type { Language } from "../domain/language.ts";
import type { Match } from "../memory/match.ts";
import type { Handout, HandoutUnit } from "./handout.ts";
import type { Piece } from "./inline-codes.ts";

/** A remembered translation that goes along with a sentence, as a proposal. */
export interface HandoutMatch extends Pick<Match, "kind" | "source" | "target"> {
  /** In per cent, 100 at most. */
  readonly likeness: number;
  /** Where it comes from, for people to read. */
  readonly origin: string;
}

/** A sentence a memory may know. */
export interface SoughtSentence {
  /** The unit's id. */
  readonly block: string;
  readonly text: string;
  /** What stands around it: sentences of its block, or the blocks around a block of one sentence. */
  readonly before: string;
  readonly after: string;
  /** The block has a translation of what its source was. */
  readonly isStale: boolean;
}

/** What waits for the translator, sentence by sentence. */
export function soughtIn({ units }: Pick<Handout, "units">): SoughtSentence[] {
  const texts = units.map(({ stretches }) => plain(stretches.flatMap(({ source }) => source)));
  return units.flatMap((unit, place): SoughtSentence[] => {
    if (!isWaiting(unit)) return [];
    const sentences = unit.stretches.filter(({ isSentence }) => isSentence);
    const row =
      sentences.length === 1
        ? [place - 1, place, place + 1].map((each) => texts[each] ?? "")
        : ["", ...sentences.map(({ source }) => plain(source)), ""];
    return row.slice(1, -1).map((text, index) => ({
      block: unit.id,
      text,
      before: row[index] ?? "",
      after: row[index + 2] ?? "",
      isStale: unit.isStale,
    }));
  });
}

/** @param found for each sentence that {@link soughtIn} names, in that order */
export function withMatches(handout: Handout, found: readonly (readonly Match[])[]): Handout {
  const rest = found.values();
  const units = handout.units.map((unit) => {
    if (!isWaiting(unit)) return unit;
    const stretches = unit.stretches.map((stretch) => {
      if (!stretch.isSentence) return stretch;
      const matches = (rest.next().value ?? []).map((match) => handoutMatch(match, handout.from));
      return { ...stretch, matches };
    });
    return { ...unit, stretches };
  });
  return { ...handout, units };
}

function isWaiting({ state }: HandoutUnit): boolean {
  return state === "initial";
}

function handoutMatch(
  { kind, score, source, target, origin: { name, date } }: Match,
  language: Language,
): HandoutMatch {
  const origin = [name[language], date].filter(Boolean).join(", ");
  return { kind, likeness: Math.min(score, 100), source, target, origin };
}

/** Without formatting; a line break is "\n". */
function plain(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      "text" in piece ? piece.text : piece.inside === null ? "\n" : plain(piece.inside),
    )
    .join("");
}
