import { checkedWords } from "../spelling/words.ts";
import type { Termbase } from "./term.ts";

/** Every word a termbase holds that is right to write, in either language: a speller is to know them. */
export function knownWords({ terms }: Termbase): string[] {
  const words = new Set<string>();
  for (const { ru, en } of terms)
    for (const { preferred, abbreviation, variants } of [ru, en])
      for (const wording of [preferred, abbreviation, ...variants])
        for (const { text } of checkedWords(wording)) words.add(text);
  return [...words];
}
