import { z } from "zod";

import { failure, type Result, success } from "../../result.ts";
import type { FormattedText } from "../html/index.ts";
import { type Beside, itemText } from "./item-text.ts";
import { associationsIn, idsIn, namesIn } from "./ninjs-parts.ts";

const said = z.string().optional().catch(undefined);
/** Whatever its shape: what decides over publication is told even where it is not understood. */
const written = z
  .unknown()
  .optional()
  .transform((given) => (typeof given === "string" ? given : (JSON.stringify(given) ?? "")));
const value = z.object({ role: said, contentType: said, value: z.string() });
const values = z.array(value).optional().catch(undefined);

/** What of IPTC's ninjs we read: 3.1 and 2.x, and the names of 1.x. What has another shape is not said. */
const itemSchema = z.object({
  headlines: values,
  bodies: values,
  descriptions: values,
  by: said,
  located: said,
  contentCreated: said,
  embargoed: written,
  embargoedUntil: written,
  pubStatus: written,
  pubstatus: written,
  language: written,
  edNote: written,
  ednote: written,
  headline: said,
  byline: said,
  body_xhtml: said,
  body_text: said,
  altIds: z.unknown().optional(),
  altids: z.unknown().optional(),
  events: z.unknown().optional(),
  event: z.unknown().optional(),
  associations: z.unknown().optional(),
});

/** Said of a text and for people to read; what an archive files it under is not. */
const besides = [
  "title",
  "slugline",
  "urgency",
  "expires",
  "representationType",
  "copyrightHolder",
  "copyrightholder",
  "copyrightNotice",
  "copyrightnotice",
  "usageTerms",
  "usageterms",
  "description_text",
  "genres",
  "subjects",
  "subject",
  "people",
  "person",
  "organisations",
  "organisation",
  "places",
  "place",
  "objects",
  "object",
  "infoSources",
  "infosource",
  "trustIndicators",
] as const;

const mark = z.union([
  z.object({ standard: z.object({ name: z.literal("ninjs") }) }),
  z.object({ uri: z.string(), bodies: z.array(z.unknown()) }),
  z.object({ uri: z.string(), body_xhtml: z.string() }),
  z.object({ uri: z.string(), body_text: z.string() }),
]);

/**
 * The text of one news item. Null where it is JSON of another kind, or none.
 * Failures: item-empty.
 */
export function readNinjs(text: string, name: string): Result<FormattedText> | null {
  const json = parseJson(text);
  if (!mark.safeParse(json).success) return null;
  const item = itemSchema.parse(json);
  const html = bodyOf(item.bodies, /xhtml|html/) ?? item.body_xhtml ?? "";
  const plain = bodyOf(item.bodies, /^text\/plain$|^$/) ?? item.body_text ?? "";
  if (html.trim() === "" && plain.trim() === "") return failure("item-empty", { name });
  const [event = "", ...events] = namesIn(item.events ?? item.event);
  const ids = idsIn(item.altIds ?? item.altids);
  const number = ids.find(({ role }) => role === "number");
  const { pictures, others } = associationsIn(item.associations);
  return success(
    itemText({
      headline: headlineOf(item.headlines, "main") || item.headline || "",
      subheadline: headlineOf(item.headlines, "sub"),
      place: item.located ?? "",
      date: item.contentCreated ?? "",
      byline: item.by ?? item.byline ?? "",
      language: item.language,
      number: number?.id ?? "",
      event,
      embargo: item.embargoedUntil || item.embargoed,
      pubStatus: item.pubStatus || item.pubstatus,
      correction: null,
      note: item.edNote || item.ednote,
      besides: [
        ...(item.descriptions ?? []).map((description) => unlabelled(description.value)),
        ...ids.filter((id) => id !== number).map(({ role, id }) => ({ label: role, words: id })),
        ...[...events, ...others].map(unlabelled),
        ...besidesIn(json),
      ],
      pictures,
      html,
      text: plain,
    }),
  );
}

function parseJson(text: string): unknown {
  if (!/^\s*\{/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function unlabelled(words: string): Beside {
  return { label: "", words };
}

function besidesIn(json: unknown): Beside[] {
  const item = z.record(z.string(), z.unknown()).parse(json);
  return besides.flatMap((name) => {
    const words = item[name];
    if (typeof words === "object") return namesIn(words).map(unlabelled);
    const isSaid = typeof words === "string" || typeof words === "number";
    return isSaid && words !== "full" ? [{ label: name, words: String(words) }] : [];
  });
}

type Values = z.infer<typeof values>;

function bodyOf(bodies: Values, type: RegExp): string | undefined {
  return bodies?.find(({ contentType = "" }) => type.test(contentType))?.value;
}

function headlineOf(headlines: Values, role: "main" | "sub"): string {
  const found = headlines?.find((headline) => headline.role === role);
  const first =
    role === "main" ? headlines?.find((headline) => headline.role !== "sub") : undefined;
  return (found ?? first)?.value ?? "";
}
