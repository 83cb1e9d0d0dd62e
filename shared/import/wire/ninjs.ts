import { z } from "zod";

import { failure, type Result, success } from "../../result.ts";
import type { FormattedText } from "../html/index.ts";
import { itemText } from "./item-text.ts";

const said = z.string().optional().catch(undefined);
const value = z.object({ role: said, contentType: said, value: z.string() });
const values = z.array(value).optional().catch(undefined);

/** What of IPTC's ninjs we read: 3.1 and 2.x, and the names of 1.x. What has another shape is not said. */
const itemSchema = z.object({
  headlines: values,
  bodies: values,
  by: said,
  located: said,
  contentCreated: said,
  embargoed: said,
  embargoedUntil: said,
  edNote: said,
  ednote: said,
  headline: said,
  byline: said,
  body_xhtml: said,
  body_text: said,
});

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
  return success(
    itemText({
      headline: headlineOf(item.headlines, "main") || item.headline || "",
      subheadline: headlineOf(item.headlines, "sub"),
      place: item.located ?? "",
      date: item.contentCreated ?? "",
      byline: item.by ?? item.byline ?? "",
      embargo: item.embargoedUntil ?? item.embargoed ?? "",
      note: item.edNote ?? item.ednote ?? "",
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
