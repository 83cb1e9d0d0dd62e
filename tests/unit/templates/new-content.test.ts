import { describe, expect, it } from "vitest";

import { languages } from "../../../shared/domain/language.ts";
import { resources } from "../../../shared/i18n/resources.ts";
import { documentDate, textBlocks } from "../../../shared/rich-text/blocks.ts";
import { kinds } from "../../../shared/templates/index.ts";
import { newContent, newPart } from "../../../shared/templates/new-content.ts";

function counter(): () => string {
  let next = 0;
  return () => String(next++).padStart(10, "0");
}

const partsOf = (kind: (typeof kinds)[number]) =>
  newContent(kind, "en", counter()).children.map((block) => block.type.name);

describe("a new document", () => {
  it("holds the parts of its kind in the order of the page", () => {
    expect(partsOf("press-release")).toEqual([
      "headline",
      "dateline",
      "lead",
      "paragraph",
      "signOff",
      "endMark",
    ]);
    expect(partsOf("note")).toEqual(["headline", "dateline", "paragraph"]);
  });

  it("of an interview has a question and an answer to fill in", () => {
    const exchange = newContent("interview", "ru", counter()).lastChild;
    expect(exchange?.children.map((block) => block.type.name)).toEqual(["question", "answer"]);
  });

  it.each(languages)("of a speech opens in %s with the caveat", (language) => {
    const content = newContent("speech", language, counter());
    expect(content.firstChild?.type.name).toBe("deliveryCaveat");
    expect(content.textContent).toBe(resources[language].template.initial.deliveryCaveat);
  });

  it.each(kinds)(
    "of kind %s fits, is dated by nobody yet, and every block has its own id",
    (kind) => {
      for (const language of languages) {
        const content = newContent(kind, language, counter());
        content.check();
        expect(documentDate(content)).toBeNull();
        const ids = textBlocks(content).map((block) => block.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeGreaterThan(2);
      }
    },
  );
});

describe("a part put in later", () => {
  it("the standing block comes with its heading", () => {
    expect(newPart("boilerplate", "ru").firstChild?.textContent).toBe(
      resources.ru.template.initial.boilerplateHeading,
    );
  });
});
