import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";

import type { Publication } from "../../../shared/export/publication.ts";
import { toText } from "../../../shared/export/text/to-text.ts";
import { formatDate } from "../../../shared/i18n/format.ts";
import { wording } from "../../../shared/i18n/translator.ts";
import { type MarkName, schema } from "../../../shared/rich-text/schema.ts";
import { everything } from "../../fixtures/publications/everything.ts";
import { interviewRu, speechRu } from "../../fixtures/publications/spoken.ts";
import { releaseEn, releaseRu } from "../../fixtures/publications/release.ts";
import { samplePublications } from "../../fixtures/publications/samples.ts";
import { readBack, textFormats, textsOf, wordsOf } from "./read-back.ts";

const publications = [
  ...samplePublications,
  ["release, ru", releaseRu],
  ["release, en", releaseEn],
  ["speech, ru", speechRu],
  ["interview, ru", interviewRu],
  ["everything there is, en", everything],
] as const;

describe("a document with everything in it", () => {
  it("has every node of the schema", () => {
    const nodes = new Set([everything.content.type.name]);
    everything.content.descendants((node) => void nodes.add(node.type.name));
    expect([...nodes].toSorted()).toEqual(Object.keys(schema.nodes).toSorted());
  });

  it("has every mark of the schema", () => {
    const marks = new Set<string>();
    everything.content.descendants((node) =>
      node.marks.forEach(({ type }) => marks.add(type.name)),
    );
    expect([...marks].toSorted()).toEqual(Object.keys(schema.marks).toSorted());
  });
});

describe.each(textFormats)("%s", (format) => {
  it.each(publications)("keeps every word in its place: %s", async (name, publication) => {
    const read = wordsOf(await readBack[format](publication));
    const written = wordsOf(readAloud(publication));
    // Plain text numbers its lists and says where links lead.
    const added = format === "txt" && name === "everything there is, en";
    expect(added ? read.filter((word) => written.includes(word)) : read).toEqual(written);
  });
});

const marked: Readonly<Record<MarkName, readonly [selector: string, text: string]>> = {
  link: ['a[href="https://example.org/there"]', "here"],
  bold: ["strong", "strong"],
  italic: ["em", "slanted"],
  underline: ["u", "lined"],
};

describe.each(["html", "md"] as const)("%s", (format) => {
  it.each(Object.entries(marked))("keeps the mark %s", (_mark, [selector, text]) => {
    expect(textsOf(format, everything, selector)).toContain(text);
  });
});

it("plain text says where a link leads", () => {
  expect(toText(everything)).toContain("see here <https://example.org/there>.");
});

/** What someone says who reads the publication out, label by label: the formats' words may be no others. */
function readAloud({ kind, language, facts, content }: Publication): string {
  const t = wording(language);
  const said = [t(`template:kind.${kind}`), t("template:number", { number: facts.number })];
  said.push(facts.event[language]);
  content.descendants((node, _position, parent, index) => {
    if (!node.isTextblock) return true;
    const before = index === 0 ? undefined : parent?.child(index - 1).type.name;
    said.push(labelOf(node, before, language), node.textBetween(0, node.content.size, " ", " "));
    const date: unknown = node.attrs["date"];
    if (typeof date === "string") said.push(formatDate(date, language));
    return false;
  });
  return said.join("\n");
}

function labelOf(node: Node, before: string | undefined, language: "ru" | "en"): string {
  const { name } = node.type;
  if (name === before) return "";
  switch (name) {
    case "speaker":
    case "occasion":
    case "interviewee":
    case "interviewer":
    case "outlet":
    case "mediaContact":
      return wording(language)(`template:label.${name}`);
    case "question":
    case "answer":
      return String(node.attrs["label"]) || wording(language)(`template:label.${name}`);
    default:
      return "";
  }
}
