import { z } from "zod";

/** What the import recognised without being sure; the sentences are in the `import` namespace. */
export const uncertaintySchema = z.object({
  about: z.enum([
    "headline",
    "date",
    "dateline",
    "lead",
    "quotation",
    "speaker",
    "question",
    "signOff",
    "leftOut",
    "language",
    "damaged",
    "picture",
    "missingPicture",
    "unread",
    "embargo",
    "status",
    "withheld",
  ]),
  /** The words in question, shortened to at most 120 characters; what was left out is never shortened. */
  text: z.string(),
});
export type Uncertainty = z.infer<typeof uncertaintySchema>;

const limit = 120;

export function uncertain(about: Uncertainty["about"], text: string): Uncertainty {
  return { about, text: shortened(text) };
}

/** Words that are not in the document: all of them, over as many entries as they take. */
export function leftOut(text: string): Uncertainty[] {
  return pieces(text).map((piece) => ({ about: "leftOut", text: piece }));
}

function shortened(text: string): string {
  if (text.length <= limit) return text;
  const cut = text.lastIndexOf(" ", limit - 1);
  return `${text.slice(0, cut > limit / 2 ? cut : limit - 1).trimEnd()}…`;
}

function pieces(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const space = rest.lastIndexOf(" ", limit);
    const cut = space > 0 ? space : limit;
    found.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  if (rest !== "") found.push(rest);
  return found;
}
