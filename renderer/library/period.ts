/** The days of the calendar a person means by "this week": future ones are among them. */
export const periods = ["week", "month", "year"] as const;
export type Period = (typeof periods)[number];

/** First and last day, as ISO dates. The week begins on Monday. @param today ISO date */
export function datesOf(period: Period, today: string): { dateFrom: string; dateTo: string } {
  const [year = 0, month = 0, day = 0] = today.split("-").map(Number);
  const date = (month: number, day: number) =>
    new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
  switch (period) {
    case "week": {
      const sinceMonday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
      const monday = day - sinceMonday;
      return { dateFrom: date(month, monday), dateTo: date(month, monday + 6) };
    }
    case "month":
      return { dateFrom: date(month, 1), dateTo: date(month + 1, 0) };
    case "year":
      return { dateFrom: date(1, 1), dateTo: date(12, 31) };
  }
}

/** The day it is where the person sits, as an ISO date. */
export function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
