import { describe, expect, it } from "vitest";

import { parseQuery } from "../../../shared/search/query.ts";
import type { SearchedDocument } from "../../../shared/search/searched-document.ts";
import { type Narrowing, TextIndex } from "../../../shared/search/text-index.ts";

function text(id: string, about: { ru?: string[]; en?: string[]; facts?: string[] }) {
  const [blocksRu, blocksEn] = [about.ru, about.en].map((texts) =>
    texts?.map((block, index) => ({ part: index === 0 ? "headline" : "paragraph", text: block })),
  );
  return {
    id,
    facts: about.facts ?? [],
    texts: { ...(blocksRu && { ru: blocksRu }), ...(blocksEn && { en: blocksEn }) },
  } satisfies SearchedDocument;
}

const exercise = text("exercise", {
  facts: ["14/2026", "Взаимодействие-2026"],
  ru: ["Начались совместные учения", "Более 2 500 военнослужащих под началом генерала Щербакова."],
  en: ["Joint exercises begin", "More than 2,500 servicemen led by General Shcherbakov."],
});
const meeting = text("meeting", {
  ru: ["Встреча министров", "Сводный отряд посетил полковник Денисенко. Обсуждали учение."],
});
const visit = text("visit", {
  en: ["A visit to the range", "Colonel Karpenkov saw a detachment of 25 men."],
});
const documents = [exercise, meeting, visit];

function indexOf(...texts: SearchedDocument[]): TextIndex {
  const index = new TextIndex();
  for (const document of texts) index.put(document);
  return index;
}
const found = (query: string, narrowing: Narrowing = {}, index = indexOf(...documents)) =>
  index.find(parseQuery(query), narrowing).ids;

describe("a search finds", () => {
  it.each([
    ["a Russian word in another form", "учениями", ["exercise", "meeting"]],
    ["an English word in another form", "exercise", ["exercise"]],
    ["people by what they are", "военнослужащие", ["exercise"]],
    ["a word begun", "военнослуж", ["exercise"]],
    ["е for ё and any case", "ВСТРЕЧА", ["meeting"]],
    ["a number however written", "2500", ["exercise"]],
    ["a number with a space", "2 500", ["exercise"]],
    ["a number with a comma", "2,500", ["exercise"]],
    ["the number of the document", "14/2026", ["exercise"]],
    ["the event", "взаимодействие", ["exercise"]],
    ["an English name by the Russian one", "Карпенковым", ["visit"]],
    ["a Russian name by the English one", "denisenko", ["meeting"]],
    ["a name that has several spellings", "Scherbakov", ["exercise"]],
    ["words of both languages at once", "учения exercises", ["exercise"]],
    ["words of different fields", "14 servicemen", ["exercise"]],
  ])("%s", (_what, query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it("only what has every word", () => {
    expect(found("учения Денисенко")).toEqual(["meeting"]);
    expect(found("учения Karpenkov")).toEqual([]);
  });

  it("more than words that are in every text, unless there are no others", () => {
    expect(found("встреча the министров из")).toEqual(["meeting"]);
    expect(found("to the")).toEqual(["visit"]);
  });

  it("what has a word in the headline before what only mentions it", () => {
    expect(found("учения")).toEqual(["exercise", "meeting"]);
  });

  it.each([
    ["a letter left out", "военослужащие", ["exercise"]],
    ["a letter too many", "excercise", ["exercise"]],
    ["a wrong letter", "Щербоков", ["exercise"]],
    ["two letters changed about", "дениснеко", ["meeting"]],
    ["of several words the wrong one only", "министров отрад", ["meeting"]],
  ])("a word with a slip: %s", (_slip, query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it("nothing by two slips in a short word", () => {
    expect(found("ничего", {}, indexOf(text("one", { ru: ["Ночь. Мяч. Нить."] })))).toEqual([]);
  });

  it("nothing by a slip where something was found without", () => {
    const [men, man] = [text("men", { en: ["marsh"] }), text("man", { en: ["march"] })];
    expect(found("march", {}, indexOf(men, man))).toEqual(["man"]);
  });

  it("what the other words tell while one is only begun", () => {
    expect(found("учения де")).toEqual(["exercise", "meeting"]);
    expect(found("учения ден")).toEqual(["meeting"]);
    expect(found("де")).toEqual(["meeting"]);
    expect(found("учения 14")).toEqual(["exercise"]);
    expect(found("учения 99")).toEqual([]);
  });

  it("a number begun only where none is just so", () => {
    expect(found("25")).toEqual(["visit"]);
    expect(found("250")).toEqual(["exercise"]);
  });
});

describe("operators", () => {
  it("a phrase stands exactly so", () => {
    expect(found("«сводный отряд»")).toEqual(["meeting"]);
    expect(found("«отряд сводный»")).toEqual([]);
    expect(found("«сводного отряда»")).toEqual([]);
    expect(found('"2 500 военнослужащих"')).toEqual(["exercise"]);
  });

  it("a phrase does not run from one block into the next", () => {
    expect(found('"министров сводный"')).toEqual([]);
  });

  it("a minus leaves out, in every form or as a phrase", () => {
    expect(found("учение -генерал")).toEqual(["meeting"]);
    expect(found('учение -"сводный отряд"')).toEqual(["exercise"]);
    expect(found("-учение")).toEqual(["visit"]);
  });
});

describe("a search is narrowed", () => {
  it("to some documents", () => {
    expect(found("учение", { among: new Set(["meeting", "visit"]) })).toEqual(["meeting"]);
  });

  it("to those in which a person speaks, named in either script", () => {
    const spoken = text("spoken", {});
    const speaks = { part: "attribution", text: "Генерал-майор Данияр Ахметжолов" };
    const mentions = { part: "paragraph", text: "Был и Ахметжолов." };
    const index = indexOf(
      { ...spoken, texts: { ru: [speaks] } },
      { ...spoken, id: "mentioned", texts: { ru: [mentions] } },
    );
    expect(found("", { person: "Daniyar Akhmetzholov" }, index)).toEqual(["spoken"]);
    expect(found("", { person: "Ахметжолов" }, index)).toEqual(["spoken"]);
    expect(found("был", { person: "Ахметжолов" }, index)).toEqual([]);
  });
});

describe("the index", () => {
  it("has a document as it was put last, and none that was removed", () => {
    const index = indexOf(...documents);
    index.put(text("meeting", { ru: ["Парад"] }));
    index.remove("visit");
    index.remove("never there");
    expect(index.size).toBe(2);
    expect(found("министров", {}, index)).toEqual([]);
    expect(found("«сводный отряд»", {}, index)).toEqual([]);
    expect(found("парад", {}, index)).toEqual(["meeting"]);
    expect(found("Karpenkov", {}, index)).toEqual([]);
  });

  it("is the same after it was stored", () => {
    const before = indexOf(...documents);
    before.remove("visit");
    const index = new TextIndex(before.toStored());
    index.put(visit);
    expect(found("Karpenkov", {}, index)).toEqual(["visit"]);
    expect(found("учения", {}, index)).toEqual(["exercise", "meeting"]);
    expect(found("«сводный отряд»", {}, index)).toEqual(["meeting"]);
  });

  it("says by which terms a document was found", () => {
    const hits = indexOf(exercise).find(parseQuery("Shcherbakov"));
    expect([...hits.terms].toSorted()).toEqual(["^щербак", "shcherbakov", "~щербак"]);
  });
});
