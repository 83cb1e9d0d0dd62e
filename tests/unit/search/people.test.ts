import { describe, expect, it } from "vitest";

import { countPeople, peopleOf } from "../../../shared/search/people.ts";

const says = (ru: string, en?: string) =>
  peopleOf({
    texts: {
      ru: [{ part: "attribution", text: ru }],
      ...(en !== undefined && { en: [{ part: "attribution", text: en }] }),
    },
  });

describe("who speaks in a document", () => {
  it.each([
    ["Генерал-майор Данияр Ахметжолов, руководитель учения", "Данияр Ахметжолов"],
    ["Капитан Айнур Сеитжанова", "Айнур Сеитжанова"],
    ["Major-General Vadim Denisenko", "Vadim Denisenko"],
    ["Senior Lieutenant Olga Rimsky-Korsakova — commander", "Olga Rimsky-Korsakova"],
    ["министр обороны Иван Петрович Щербаков", "Иван Петрович Щербаков"],
    ["полковник А. С. Щербаков", "А. С. Щербаков"],
  ])("%s: %s", (text, name) => {
    expect(says(text)).toEqual([{ ru: name }]);
  });

  it.each(["командир роты", "Командующий", "the commander said", ""])("%j names nobody", (text) => {
    expect(says(text)).toEqual([]);
  });

  it("is the same person in both languages", () => {
    expect(says("Полковник Сергей Щербаков", "Colonel Sergey Shcherbakov")).toEqual([
      { ru: "Сергей Щербаков", en: "Sergey Shcherbakov" },
    ]);
  });

  it("is not everyone who is mentioned", () => {
    const text = { part: "paragraph", text: "Полковник Сергей Щербаков" };
    expect(peopleOf({ texts: { ru: [text] } })).toEqual([]);
  });
});

it("those who speak most often come first, each once", () => {
  const often = { ru: "Сергей Щербаков" };
  const seldom = { en: "Olga Orlova" };
  expect(countPeople([[seldom], [often], [{ en: "Sergei Shcherbakov" }]])).toEqual([
    { ru: "Сергей Щербаков", en: "Sergei Shcherbakov" },
    seldom,
  ]);
});
