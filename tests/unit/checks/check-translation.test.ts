import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";

import { checkTranslation, type Finding } from "../../../shared/checks/check-translation.ts";
import { unwaived, waived } from "../../../shared/checks/waivers.ts";
import {
  bold,
  bulletList,
  caption,
  credit,
  doc,
  figure,
  type Inline,
  link,
  listItem,
  paragraph,
} from "../../../shared/rich-text/build.ts";
import { photoBlob } from "../../fixtures/publications/release.ts";
import { withBlockIds } from "../../../shared/rich-text/blocks.ts";
import { presentSource } from "../../../shared/rich-text/present-source.ts";
import { readContent } from "../../../shared/rich-text/repair.ts";

const ids = () => {
  let count = 0;
  return () => String(count++).padStart(10, "0");
};

/** Russian sources and their English translations, paragraph by paragraph, up to date. */
function pair(...texts: readonly (readonly [Inline | Inline[], Inline | Inline[]])[]) {
  const written = (text: Inline | Inline[]) => paragraph(...[text].flat());
  return upToDate(
    doc(...texts.map(([russian]) => written(russian))),
    doc(...texts.map(([, english]) => written(english))),
  );
}

function upToDate(written: Node, translated: Node) {
  const source = withBlockIds(written, ids());
  const target = withBlockIds(translated, ids());
  const recorded = target.children.map((block, index) =>
    block.isTextblock
      ? block.type.create(
          { ...block.attrs, translatedFrom: presentSource(source.child(index)) },
          block.content,
        )
      : block,
  );
  return { source, target: doc(...recorded) };
}

const found = ({ source, target }: ReturnType<typeof pair>): Finding[] =>
  checkTranslation(source, target, "ru");
const names = (findings: readonly Finding[]): string[] => findings.map(({ check }) => check);

describe("a translation", () => {
  it("that is not there, or is still the source's own words, is nothing but that", () => {
    const findings = found(pair(["Прибыли 25 человек.", ""], ["Открыт мост.", "Открыт мост."]));
    expect(names(findings)).toEqual(["empty", "same-as-source"]);
  });

  it("is stale when the source has changed since", () => {
    const { target } = pair(["Прибыли гости.", "The guests have arrived."]);
    const { source } = pair(["Прибыли все гости.", ""]);
    expect(names(checkTranslation(source, target, "ru"))).toEqual(["stale"]);
  });

  it("says what a photo shows, too", () => {
    const photo = (alt: string, words: string) => doc(figure({ alt }, caption(words), credit("")));
    const told = (alt: string) => {
      const source = withBlockIds(photo("Сапёры у моста", "Мост через Тас"), ids());
      const target = withBlockIds(photo(alt, "The bridge over the Tas"), ids());
      return checkTranslation(source, target, "ru").map(({ message }) => message);
    };
    expect(told("")).toContain("description-missing");
    expect(told("Сапёры у моста")).toContain("description-same");
    expect(told("Sappers at the bridge").join(" ")).not.toContain("description");
  });

  describe("with a photo nobody has described", () => {
    const told = (
      alt: readonly [string, string],
      words = "Мост",
      blob: string | null = photoBlob,
    ) => {
      const photo = (text: string) => doc(figure({ alt: text, blob }, caption(words), credit("")));
      const source = withBlockIds(photo(alt[0]), ids());
      const target = withBlockIds(photo(alt[1]), ids());
      return checkTranslation(source, target, "ru").filter(
        ({ check }) => check === "no-description",
      );
    };

    it("says so, and where the original alone lacks the words", () => {
      expect(told(["", " "]).map(({ message }) => message)).toEqual(["description-none"]);
      expect(told(["", "A bridge"]).map(({ message }) => message)).toEqual([
        "description-unsourced",
      ]);
    });

    it("says it at the empty caption where there is none, so that one can go there", () => {
      const captionId = told(["", ""], "Мост")[0]?.block;
      expect(told(["", ""], "").map(({ block }) => block)).toEqual([captionId]);
    });

    it("says nothing of one that is described, or not chosen yet", () => {
      expect(told(["Мост", "A bridge"])).toEqual([]);
      expect(told(["Мост", ""])).toEqual([]);
      expect(told(["", ""], "Мост", null)).toEqual([]);
    });
  });

  it("keeps links and emphasis", () => {
    const findings = found(
      pair([
        ["Читайте ", link("сайт", "https://example.org"), " и ", bold("пишите"), "."],
        "Read the site and write.",
      ]),
    );
    expect(names(findings)).toEqual(["links", "emphasis"]);
  });

  it("has lists of as many items", () => {
    const item = (text: string) => listItem(paragraph(text));
    const findings = found(
      upToDate(
        doc(bulletList(item("вода"), item("хлеб"))),
        doc(bulletList(item("water"), item("bread"), item("salt"))),
      ),
    );
    expect(names(findings)).toContain("shape");
  });

  it("says the same thing in the same words, and spells a name one way", () => {
    const same = "Полковник Щербаков открыл учение.";
    const findings = found(
      pair(
        [same, "Colonel Shcherbakov opened the exercise."],
        [same, "Colonel Scherbakov began the exercise."],
      ),
    );
    expect(names(findings)).toEqual(["consistency", "name-variants"]);
  });

  it("explains an acronym where it first stands", () => {
    const late = found(
      pair(
        ["Штаб открыт.", "The JCC is open."],
        ["Это центр.", "The Joint Coordination Centre (JCC) works."],
      ),
    );
    expect(late.map(({ message }) => message)).toEqual(["acronym-late"]);
    const never = found(pair(["Штаб открыт.", "The JCC is open."]));
    expect(never.map(({ message }) => message)).toEqual(["acronym-unexplained"]);
  });

  it("is repaired with what the source says, in the target's own form", () => {
    const [figure] = found(pair(["Прибыли 2 500 человек.", "Some 250 people arrived."]));
    expect(figure?.fix).toEqual([{ from: 5, to: 8, text: "2,500" }]);
    const [date] = found(pair(["Открыт 05.09.2023.", "Opened on 6 September 2023."]));
    expect(date?.fix).toEqual([{ from: 10, to: 26, text: "5 September 2023" }]);
  });

  it("is not repaired where the noun would have to change with the figure", () => {
    const [figure] = found(pair(["Прибыл 21 врач.", "A total of 1 doctor arrived."]));
    expect(figure).toMatchObject({ check: "figures", fix: null });
  });
});

describe("a finding that is waived", () => {
  const texts = pair(["Прибыли 25 человек.", "There were 52 arrivals."]);
  const [finding] = found(texts);
  if (finding === undefined) throw new Error("Nothing found");
  const by = { by: "Anna", at: "2026-09-20T09:00:00.000Z", reason: "The ministry corrected it" };
  const { source } = texts;
  const block = texts.target.child(0);
  const waivers = waived(source.child(0), block, finding, by);
  const withWaivers = (text = block.textContent) =>
    doc(paragraph(text).type.create({ ...block.attrs, waivers }, paragraph(text).content));

  it("says who did so and why, and still does after it was stored", () => {
    const stored = readContent(withWaivers().toJSON());
    if (!stored.ok) throw new Error(stored.problem.code);
    expect(stored.value.repairs).toEqual([]);
    const [again] = checkTranslation(source, stored.value.doc, "ru");
    expect(again?.waiver).toMatchObject(by);
  });

  it("stands again when either text changes", () => {
    const edited = withWaivers("There were 52 arrivals today.");
    expect(checkTranslation(source, edited, "ru")[0]?.waiver).toBeNull();
    const { source: changed } = pair(["Прибыли 26 человек.", ""]);
    const figures = checkTranslation(changed, withWaivers(), "ru").find(
      ({ check }) => check === "figures",
    );
    expect(figures?.waiver).toBeNull();
  });

  it("can be brought back", () => {
    expect(unwaived(source.child(0), withWaivers().child(0), finding)).toBeNull();
  });
});
