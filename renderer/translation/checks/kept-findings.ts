import type { Finding } from "../../../shared/checks/check-translation.ts";

/** Each finding is the one there was before where it says the same: nobody has to show that anew. */
export function keptFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Map(before.map((finding) => [finding.id, finding]));
  return after.map((finding) => {
    const old = known.get(finding.id);
    return old !== undefined && saySame(old, finding) ? old : finding;
  });
}

/** The id stands for the block, the check and the place. */
function saySame(one: Finding, other: Finding): boolean {
  return (
    one.message === other.message &&
    one.waiver === other.waiver &&
    JSON.stringify([one.params, one.fix]) === JSON.stringify([other.params, other.fix])
  );
}
