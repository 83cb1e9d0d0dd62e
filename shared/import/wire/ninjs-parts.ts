import { z } from "zod";

const said = z.string().optional().catch(undefined);
const partSchema = z
  .object({
    name: said,
    role: said,
    value: said,
    literal: said,
    title: said,
    uri: said,
    type: said,
    headline: said,
    description_text: said,
    headlines: z.unknown().optional(),
    descriptions: z.unknown().optional(),
  })
  .catch({ headlines: [], descriptions: [] });
type Part = z.infer<typeof partSchema>;

/** The names of people, places, subjects and the like. */
export function namesIn(list: unknown): string[] {
  return partsIn(list).map(nameOf);
}

/** Other numbers an item has: a list with roles, in 1.x an object by role. */
export function idsIn(ids: unknown): { readonly role: string; readonly id: string }[] {
  if (Array.isArray(ids))
    return partsIn(ids).map(({ role = "", value = "" }) => ({ role, id: value }));
  const byRole = z.record(z.string(), z.string()).catch({}).parse(ids);
  return Object.entries(byRole).map(([role, id]) => ({ role, id }));
}

/** What goes with an item: its pictures by what is said of them, all else by its name. */
export function associationsIn(associations: unknown): {
  readonly pictures: readonly string[];
  readonly others: readonly string[];
} {
  const parts = partsIn(associations);
  return {
    pictures: parts.filter(isPicture).map((part) => captionOf(part) || nameOf(part)),
    others: parts.filter((part) => !isPicture(part)).map(nameOf),
  };
}

function isPicture({ type }: Part): boolean {
  return type === "picture" || type === "graphic";
}

function captionOf({ description_text, descriptions, headline, headlines }: Part): string {
  const values = [...partsIn(descriptions), ...partsIn(headlines)].map(({ value = "" }) => value);
  return (
    [description_text ?? "", ...values, headline ?? ""].find((text) => text.trim() !== "") ?? ""
  );
}

function nameOf({ name, value, literal, title, headline, uri }: Part): string {
  return name ?? value ?? literal ?? title ?? headline ?? uri ?? "";
}

/** A list, or in 1.x an object by names of the agency's own. */
function partsIn(list: unknown): Part[] {
  if (typeof list !== "object" || list === null) return [];
  return Object.values(list).map((part) => partSchema.parse(part));
}
