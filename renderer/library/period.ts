/** The days of the calendar a person means by "this week": future ones are among them. */
export const periods = ["week", "month", "year"] as const;
export type Period = (typeof periods)[number];

/** Any days, the two named among them; null: open at this end. */
export interface DateRange {
  readonly from: string | null;
  readonly to: string | null;
}

interface Days {
  readonly dateFrom: string;
  readonly dateTo: string;
}

const daysOf: Readonly<Record<Period, (year: number, month: number, day: number) => Days>> = {
  week(year, month, day) {
    const sinceMonday = (utcDay(year, month, day).getUTCDay() + 6) % 7;
    const monday = day - sinceMonday;
    return { dateFrom: iso(year, month, monday), dateTo: iso(year, month, monday + 6) };
  },
  month: (year, month) => ({ dateFrom: iso(year, month, 1), dateTo: iso(year, month + 1, 0) }),
  year: (year) => ({ dateFrom: iso(year, 1, 1), dateTo: iso(year, 12, 31) }),
};

/**
 * First and last day, as ISO dates, as far as there are any. The week begins on Monday.
 * @param today ISO date
 */
export function datesOf(period: Period | DateRange, today: string): Partial<Days> {
  if (typeof period === "object") {
    const { from, to } = period;
    return { ...(from !== null && { dateFrom: from }), ...(to !== null && { dateTo: to }) };
  }
  const [year = 0, month = 0, day = 0] = today.split("-").map(Number);
  return daysOf[period](year, month, day);
}

function utcDay(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

function iso(year: number, month: number, day: number): string {
  return utcDay(year, month, day).toISOString().slice(0, 10);
}
