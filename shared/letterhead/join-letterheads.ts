import {
  compareEntries,
  type EntryAnswers,
  type EntryComparison,
  type EntryLikeness,
  joinEntries,
} from "../merge/join-entries.ts";
import {
  type Emblem,
  labelKey,
  type Letterhead,
  type LetterheadProfile,
  longestLine,
} from "./letterhead.ts";

const likeness: EntryLikeness<LetterheadProfile> = {
  keyOf: ({ label }) => labelKey(label),
  contentOf,
};

/**
 * How the letterheads of another library stand to those here: the same one has the id, or the name in the
 * list. What counts is what stands on paper; the name alone makes no difference.
 */
export function compareLetterheads(
  ours: readonly LetterheadProfile[],
  theirs: readonly LetterheadProfile[],
): EntryComparison<LetterheadProfile> {
  return compareEntries(ours, theirs, likeness);
}

/** The letterheads that are to be put into the library, each under a name that no other one has. */
export function joinLetterheads(
  ours: readonly LetterheadProfile[],
  theirs: readonly LetterheadProfile[],
  answers: EntryAnswers,
  newId: () => string,
): LetterheadProfile[] {
  const put = joinEntries(ours, theirs, likeness, answers, newId);
  const replaced = new Set(put.map(({ id }) => id));
  const taken = new Set(
    ours.filter(({ id }) => !replaced.has(id)).map(({ label }) => labelKey(label)),
  );
  const named: LetterheadProfile[] = [];
  for (const profile of put) {
    const label = freeLabel(profile.label, taken);
    taken.add(labelKey(label));
    named.push({ ...profile, label });
  }
  return named;
}

function contentOf({
  parent,
  name,
  emblem,
  address,
  phone,
  email,
  site,
  about,
  accent,
  second,
}: Letterhead): string {
  const texts = [parent, name, address, about].flatMap(({ ru, en }) => [ru, en]);
  return JSON.stringify([texts, emblemKey(emblem), phone, email, site, accent, second]);
}

/** Whether two emblems are one to the eye. */
export function isSameEmblem(one: Emblem | null, other: Emblem | null): boolean {
  return emblemKey(one) === emblemKey(other);
}

/** Each window draws its own picture of a drawing: that is no difference. */
function emblemKey(emblem: Emblem | null): string | null {
  return emblem === null ? null : (emblem.svg ?? emblem.picture.base64);
}

/** "Press centre", or "Press centre (2)" where that one is taken. */
function freeLabel(label: string, taken: ReadonlySet<string>): string {
  for (let turn = 1; ; turn += 1) {
    const number = turn === 1 ? "" : ` (${turn})`;
    const free = `${label.slice(0, longestLine - number.length)}${number}`;
    if (!taken.has(labelKey(free))) return free;
  }
}
