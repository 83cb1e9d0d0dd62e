import { z } from "zod";

import { documentIdSchema } from "../domain/ids.ts";
import type { Language } from "../domain/language.ts";
import { isCleanSvg, longestSvg } from "./clean-svg.ts";
import { colourPattern } from "./colour.ts";

export const longestLine = 200;
/** Characters of a text of several lines: a name, an address. */
export const longestLines = 600;
export const longestAbout = 3000;
/** Bytes of a picture that serves as an emblem. */
export const largestEmblem = 1024 * 1024;

/** Of one line: whatever breaks it is a space. */
const line = z
  .string()
  .transform((text) => text.replaceAll(/\p{Cc}/gu, " ").trim())
  .pipe(z.string().max(longestLine));
/** Of several: of controls only line breaks. */
const lines = (longest: number) =>
  z
    .string()
    .transform((text) =>
      text
        .replaceAll(/\r\n?|\v/g, "\n")
        .replaceAll(/(?!\n)\p{Cc}/gu, " ")
        .trim(),
    )
    .pipe(z.string().max(longest));
const bilingual = (longest: number) => z.object({ ru: lines(longest), en: lines(longest) });
const colour = z.string().regex(colourPattern);

const emblemPictureSchema = z.object({
  mediaType: z.enum(["image/png", "image/jpeg"]),
  base64: z.base64().max(Math.ceil(largestEmblem / 3) * 4),
});

const emblemSchema = z.object({
  /** The drawing; null: there is only a picture. One that was not cleaned is no emblem. */
  svg: z.string().max(longestSvg).refine(isCleanSvg).nullable(),
  /** The picture, or the drawing as one for what shows no drawings. */
  picture: emblemPictureSchema,
  /** Of either, in any unit. */
  width: z.number().positive(),
  height: z.number().positive(),
});
export type Emblem = z.infer<typeof emblemSchema>;

/** An emblem as it was read from a file: a drawing has no picture yet, the window makes one of it. */
export const chosenEmblemSchema = emblemSchema.extend({ picture: emblemPictureSchema.nullable() });
export type ChosenEmblem = z.infer<typeof chosenEmblemSchema>;

/** What stands at the head of an organisation's papers. Empty texts are left out. */
export const letterheadSchema = z.object({
  /** The body the organisation is part of. */
  parent: bilingual(longestLines),
  name: bilingual(longestLines),
  emblem: emblemSchema.nullable(),
  address: bilingual(longestLines),
  phone: line,
  email: line,
  site: line,
  /** What the organisation says of itself, a paragraph a line. */
  about: bilingual(longestAbout),
  accent: colour,
  /** Of a second line beside the accent's; null: there is none. */
  second: colour.nullable(),
});
export type Letterhead = z.infer<typeof letterheadSchema>;

const letterheadIdSchema = documentIdSchema;
export const letterheadProfileSchema = letterheadSchema.extend({
  id: letterheadIdSchema,
  /** What it is called in lists and on the command line. */
  label: line.pipe(z.string().min(1)),
});
/** A letterhead as it is kept. */
export type LetterheadProfile = z.infer<typeof letterheadProfileSchema>;

export const mostLetterheads = 30;

export const letterheadsSchema = z.object({
  /** Counts the changes; 0: nothing has been written yet. */
  revision: z.number().int().nonnegative(),
  profiles: z.array(letterheadProfileSchema).max(mostLetterheads).readonly(),
  /** The one used where nobody chooses; null: none. */
  usual: letterheadIdSchema.nullable(),
});
export type Letterheads = z.infer<typeof letterheadsSchema>;

/** What is done to the letterheads in one step. */
export const letterheadChangeSchema = z.object({
  /** Of the letterheads the change was made on; another one is a conflict, never overwritten. */
  baseRevision: z.number().int().nonnegative(),
  /** New ones, and those that take the place of the one with their id. */
  put: z.array(letterheadProfileSchema).max(mostLetterheads).readonly(),
  remove: z.array(letterheadIdSchema).max(mostLetterheads).readonly(),
  usual: letterheadIdSchema.nullable(),
});
export type LetterheadChange = z.infer<typeof letterheadChangeSchema>;

/** A profile by its id, that of the library, or none. */
export const letterheadChoiceSchema = z.union([z.enum(["usual", "none"]), letterheadIdSchema]);
export type LetterheadChoice = z.infer<typeof letterheadChoiceSchema>;

export const noLetterheads: Letterheads = { revision: 0, profiles: [], usual: null };

const nothing = { ru: "", en: "" };

/** What a new profile begins with: nothing but the program's own colour. */
export const emptyLetterhead: Letterhead = {
  parent: nothing,
  name: nothing,
  emblem: null,
  address: nothing,
  phone: "",
  email: "",
  site: "",
  about: nothing,
  accent: "#23594b",
  second: null,
};

/** The next state; profiles stay in their order, new ones follow. One that is gone is not the usual one. */
export function changeLetterheads(
  { revision, profiles }: Letterheads,
  change: LetterheadChange,
): Letterheads {
  const put = new Map(change.put.map((profile) => [profile.id, profile]));
  const kept = profiles
    .filter(({ id }) => !change.remove.includes(id))
    .map((profile) => put.get(profile.id) ?? profile);
  const present = new Set(kept.map(({ id }) => id));
  const next = [...kept, ...[...put.values()].filter(({ id }) => !present.has(id))];
  const usual = next.some(({ id }) => id === change.usual) ? change.usual : null;
  return { revision: revision + 1, profiles: next, usual };
}

/** undefined: the profile chosen is not there. */
export function chosenLetterhead(
  { profiles, usual }: Letterheads,
  choice: LetterheadChoice,
): LetterheadProfile | null | undefined {
  const wanted = choice === "usual" ? usual : choice;
  if (wanted === null || wanted === "none") return null;
  return profiles.find(({ id }) => id === wanted);
}

/** Names in the list that are the same to a person, whatever their case. */
export function labelKey(label: string): string {
  return label.trim().toLowerCase();
}

/** The organisation's name in one line; "" where there is none. */
export function organizationName({ name }: Letterhead, language: Language): string {
  return name[language].replaceAll(/\s+/g, " ").trim();
}
