import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";

import { checkTranslation } from "../../../shared/checks/check-translation.ts";
import { waived } from "../../../shared/checks/waivers.ts";
import { block, doc } from "../../../shared/rich-text/build.ts";
import { presentSource } from "../../../shared/rich-text/present-source.ts";
import type { Term } from "../../../shared/terms/term.ts";
import { createTermIndex } from "../../../shared/terms/term-index.ts";
import { crrf, entry } from "../terms/entries.ts";

const person = entry("person", "Иван Щербаков", "Ivan Shcherbakov");
const exercise = entry("other", "учение", "exercise");

const idOf = (index: number): string => String(index).padStart(10, "0");

/** Russian paragraphs and their English, and what the checks say of them with the terms. */
function checked(terms: readonly Term[], ...texts: readonly (readonly [string, string])[]) {
  const sources = texts.map(([ru], index) => block("paragraph", { id: idOf(index) }, ru));
  const targets = texts.map(([, en], index) => translation(sources[index], en));
  return findings(terms, doc(...sources), doc(...targets));
}

function translation(source: Node | undefined, text: string, waivers: unknown = null): Node {
  if (source === undefined) throw new Error("There is no source");
  return block(
    "paragraph",
    { ...source.attrs, translatedFrom: presentSource(source), waivers },
    text,
  );
}

function findings(terms: readonly Term[], source: Node, target: Node) {
  return checkTranslation(source, target, "ru", {
    source: createTermIndex(terms, "ru"),
    target: createTermIndex(terms, "en"),
  });
}

const told = (found: ReturnType<typeof checked>) =>
  found.map(({ check, message, place, params, fix }) => [
    check,
    message,
    place?.side,
    params["expected"],
    fix?.[0]?.text ?? null,
  ]);

describe("the termbase", () => {
  it("is checked beside everything else, in the order of the text", () => {
    expect(
      told(
        checked(
          [crrf, exercise, person],
          [
            "На учении 96 солдат КСОР и Щербаков.",
            "At the drill: 69 soldiers of KSOR, Scherbakov.",
          ],
        ),
      ),
    ).toEqual([
      ["terms", "term-missing", "source", "exercise", null],
      ["figures", "figure-changed", "target", "96", "96"],
      ["term-forbidden", "term-forbidden", "target", "CRRF", "CRRF"],
      ["term-names", "term-name", "target", "Shcherbakov", "Shcherbakov"],
    ]);
  });

  it("has the word where a general check would say the same", () => {
    const texts = ["КСОР готовы.", "The CRRF is ready."] as const;
    expect(told(checked([], texts))).toEqual([
      ["acronyms", "acronym-unexplained", "target", undefined, null],
    ]);
    expect(told(checked([crrf], texts))).toEqual([
      [
        "term-abbreviations",
        "term-not-introduced",
        "target",
        "Collective Rapid Reaction Force (CRRF)",
        "Collective Rapid Reaction Force (CRRF)",
      ],
    ]);
  });

  it("says nothing of what is not translated yet", () => {
    const found = checked([exercise], ["Началось учение.", ""], ["Идёт учение.", "Идёт учение."]);
    expect(found.map(({ check }) => check)).toEqual(["empty", "same-as-source"]);
  });

  it("is let be with a reason, until the text changes", () => {
    const source = block("paragraph", { id: idOf(0) }, "Началось учение.");
    const target = translation(source, "The drill began.");
    const [finding] = findings([exercise], doc(source), doc(target));
    if (finding === undefined) throw new Error("Nothing found");
    const by = { by: "Anna", at: "2026-09-20T09:00:00.000Z", reason: "A quotation" };
    const waivers = waived(source, target, finding, by);
    const again = (text: string) =>
      findings([exercise], doc(source), doc(translation(source, text, waivers)))[0]?.waiver;
    expect(again("The drill began.")).toMatchObject(by);
    expect(again("The drill has begun.")).toBeNull();
  });
});
