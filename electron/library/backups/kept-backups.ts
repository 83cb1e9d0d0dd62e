const lastOfToday = 3;
const otherDays = 10;

/**
 * Which backups stay: the last three of today, and of ten days before it the last one each. What a
 * clock that was wrong has dated into the future counts as days of its own, so that setting it right
 * loses neither what was made before nor what was made after. Days without a backup do not count.
 * @param times ISO timestamps in UTC; days are those of this computer
 */
export function keptBackups(times: readonly string[], now: Date): string[] {
  const latestFirst = times.toSorted().toReversed();
  const today = dayOf(now);
  const isOf = (day: number) => (time: string) => dayOf(new Date(time)) === day;
  const lastOfDays = (days: readonly string[]) =>
    days.filter((time, index) => index === days.findIndex(isOf(dayOf(new Date(time)))));
  const kept = new Set([
    ...latestFirst.filter(isOf(today)).slice(0, lastOfToday),
    ...lastOfDays(latestFirst.filter((time) => dayOf(new Date(time)) < today)).slice(0, otherDays),
    ...lastOfDays(latestFirst.filter((time) => dayOf(new Date(time)) > today)).slice(0, otherDays),
  ]);
  return times.filter((time) => kept.has(time));
}

/** The day as a number that grows from one to the next. */
function dayOf(moment: Date): number {
  return (moment.getFullYear() * 12 + moment.getMonth()) * 31 + moment.getDate();
}
