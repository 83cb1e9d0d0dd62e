import { z } from "zod";

import type { Facts } from "./document.ts";

/** How a publication stands to those before it. */
export const releaseStatuses = ["usual", "correction", "withdrawn"] as const;
export const releaseStatusSchema = z.enum(releaseStatuses);

/** To the minute, with the time zone of the place: "2023-09-05T18:00+05:00". */
export const embargoSchema = z.iso.datetime({ offset: true, precision: -1 });

const noteSchema = z.string().max(1000);

/** On what terms a publication goes out. */
export const releaseSchema = z.object({
  /** Nothing may be published before this moment; "": no embargo. */
  embargo: z.union([z.literal(""), embargoSchema]),
  status: releaseStatusSchema,
  /** What was wrong, or why it is withdrawn. */
  note: z.object({ ru: noteSchema, en: noteSchema }),
  /** Number of the publication that a correction corrects. */
  corrects: z.string().max(40),
});
type Release = z.infer<typeof releaseSchema>;

/** How a publication stands to those before it, as one language says it. */
export interface StatusNotice extends Pick<Release, "status" | "corrects"> {
  readonly note: string;
}

const usualRelease: Release = {
  embargo: "",
  status: "usual",
  note: { ru: "", en: "" },
  corrects: "",
};

export function releaseOf({ release }: Facts): Release {
  return release ?? usualRelease;
}

/** Facts with other terms; the usual ones are not written down. */
export function withRelease(facts: Facts, part: Partial<Release>): Facts {
  const { release: before = usualRelease, ...rest } = facts;
  const release = { ...before, ...part };
  const { embargo, status, note, corrects } = release;
  const isUsual = status === "usual" && [embargo, note.ru, note.en, corrects].join("") === "";
  return isUsual ? rest : { ...rest, release };
}

/** Whether the moment has not come yet. */
export function isEmbargoed(facts: Facts, now: Date): boolean {
  const { embargo } = releaseOf(facts);
  return embargo !== "" && Date.parse(embargo) > now.getTime();
}

/** Day and time on the calendar and clock of the place, and how far these are from UTC. */
export function embargoParts(embargo: string): { day: string; time: string; offset: string } {
  return { day: embargo.slice(0, 10), time: embargo.slice(11, 16), offset: embargo.slice(16) };
}

/** How far clocks are from UTC anywhere on earth (IANA's time zones of today). */
export const utcOffsets: readonly string[] = (
  "-12:00 -11:00 -10:00 -09:30 -09:00 -08:00 -07:00 -06:00 -05:00 -04:00 -03:30 -03:00 -02:00 -01:00 " +
  "+00:00 +01:00 +02:00 +03:00 +03:30 +04:00 +04:30 +05:00 +05:30 +05:45 +06:00 +06:30 +07:00 +08:00 " +
  "+08:45 +09:00 +09:30 +10:00 +10:30 +11:00 +12:00 +12:45 +13:00 +13:45 +14:00"
).split(" ");
