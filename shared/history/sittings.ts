import type { RevisionInfo } from "./revision.ts";

/** What one person did without a longer break. */
export interface Sitting {
  /** The latest revision first; never empty. */
  readonly revisions: readonly [RevisionInfo, ...RevisionInfo[]];
  readonly author: string;
  readonly from: string;
  readonly to: string;
}

/** Milliseconds without a save after which the next one begins another sitting. */
const longestBreak = 30 * 60_000;

/** Revisions by sitting, the latest first. @param revisions in the order they were made */
export function sittings(revisions: readonly RevisionInfo[]): Sitting[] {
  const groups: [RevisionInfo, ...RevisionInfo[]][] = [];
  for (const revision of revisions) {
    const current = groups.at(-1);
    if (current !== undefined && continues(current[0], revision)) current.unshift(revision);
    else groups.push([revision]);
  }
  return groups.toReversed().map((group) => ({
    revisions: group,
    author: group[0].author,
    from: (group.at(-1) ?? group[0]).at,
    to: group[0].at,
  }));
}

/** A clock set back is no break: what was made after another revision follows it. */
function continues(latest: RevisionInfo, next: RevisionInfo): boolean {
  return (
    latest.author === next.author &&
    latest.milestone === null &&
    Date.parse(next.at) - Date.parse(latest.at) <= longestBreak
  );
}
