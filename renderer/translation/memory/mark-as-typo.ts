import type { Problem } from "../../../shared/result.ts";
import { request } from "../../api.ts";
import type { CurrentBlock } from "../pair-snapshot.ts";
import type { TranslationPair } from "../pair.ts";
import { noteMemoryChange } from "./memory-age.ts";

/**
 * The change of the source needs no other translation: not here, and nowhere else where the old wording
 * was translated. Returns why the memory could not take note of it; the block is confirmed anyway.
 */
export async function markAsTypo(
  pair: TranslationPair,
  { around, recorded }: CurrentBlock,
): Promise<Problem | null> {
  pair.confirm();
  if (around === null || recorded === null) return null;
  const noted = await request("memory.sameWording", {
    language: pair.languages.source,
    texts: [recorded, around.text],
  });
  noteMemoryChange();
  return noted.ok ? null : noted.problem;
}
