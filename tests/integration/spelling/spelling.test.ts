import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import en from "dictionary-en-gb";
import ru from "dictionary-ru";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { openPersonalWords } from "../../../electron/spelling/personal-words.ts";
import type { DictionaryFiles } from "../../../electron/spelling/protocol.ts";
import { openSpeller, type Speller } from "../../../electron/spelling/speller.ts";
import { checkedWords } from "../../../shared/spelling/words.ts";

const files = ({ aff, dic }: typeof ru): DictionaryFiles => ({
  aff: new Uint8Array(aff),
  dic: new Uint8Array(dic),
});

const right = {
  "Russian in its forms": `
    учения учений учением военнослужащими подразделениях отработали отработавших выполняющего
    отрабатывается мотострелковый мотострелков артиллеристы гаубицы миномётчики зенитно-ракетный
    бронетранспортёр бронетранспортёрами беспилотник беспилотниками дронов самолёт самолет трёх трех
    вооружённых вооруженных ещё её чьё-либо по-русски кто-нибудь вице-адмирал контр-адмирала
    генерал-лейтенанта военно-морской северо-западный учебно-тренировочный информационно-аналитический
    пресс-центр пресс-службы брифинг Москвы Казахстана Вооружённых экс-министр разминирование
    спецоперации деэскалация Росгвардии Минобороны гуманитарный миротворцами взаимодействие
    командно-штабной тактико-технический авиаудар эвакуация плацдарм батальонная заместитель
  `,
  "English in its forms": `
    exercises exercised organisation organization recognised recognizing defence centre colour soldier's
    soldiers servicemen artillery howitzers battalion's brigade peacekeepers peacekeeping manoeuvres
    self-propelled anti-aircraft counter-terrorism demining demined subunits UAV drones frigate
    interoperability multinational spokesperson don't isn't naïve façade tonnes kilometres programme
    cooperation coordinate livestream cyberattack Kazakhstan Kyiv Russia's thirty-five airborne
  `,
  "both in one text":
    "Учение «Clear Dawn» прошло: the exercise состоялось. IT-специалисты, онлайн-briefing.",
};

const wrong = {
  Russian: `
    тренеровка превет здраствуйте извените агенство коммандир батальен росия москва самалёт
    военослужащий подразделние програма расчитывать учебно-тренеровочный вице-одмирал симпотичный
    руководсво взаимодействее вооруженых какойто
  `,
  English: `
    goverment recieve teh occured seperate definately commited exercize advertize batallion
    liason maintainance manouvre soliders equiptment anti-aircarft color defense russia
  `,
};

const list = (text: string) => text.trim().split(/\s+/);
const asWords = (text: string) => checkedWords(text).map(({ text }) => text);

describe("the spelling of", () => {
  let speller: Speller;

  beforeAll(async () => {
    speller = await openSpeller({ ru: files(ru), en: files(en) });
  });

  it.each(Object.entries(right))("%s is right", (_what, text) => {
    expect(speller.check(asWords(text))).toEqual([]);
  });

  it.each(Object.entries(wrong))("%s is wrong", (_what, text) => {
    expect(speller.check(list(text))).toEqual(list(text));
  });

  it.each([
    ["тренеровка", "тренировка"],
    ["превет", "привет"],
    ["агенство", "агентство"],
    ["росия", "Россия"],
    ["учебно-тренеровочный", "учебно-тренировочный"],
    ["goverment", "government"],
    ["recieved", "received"],
    ["teh", "the"],
    ["batallion", "battalion"],
  ])("%s is corrected to %s first", (mistake, meant) => {
    expect(speller.suggest(mistake)[0]).toBe(meant);
  });

  it("words known besides is right in all their forms, until others are", () => {
    expect(speller.check(["Ахметжолов", "Ахметжоловым"])).toHaveLength(2);
    speller.know(["Ахметжолов"]);
    expect(speller.check(["Ахметжолов", "Ахметжоловым"])).toEqual([]);
    speller.know([]);
    expect(speller.check(["Ахметжолов"])).toEqual(["Ахметжолов"]);
  });

  it("what no dictionary is for does no harm", () => {
    expect(speller.suggest("Mосква")).toEqual([]);
    expect(speller.check(["а".repeat(60), "\ud800ab"])).toHaveLength(2);
  });
});

describe("the personal dictionary", () => {
  let folder: string;
  const told: (readonly string[])[] = [];
  const open = () =>
    openPersonalWords({
      file: path.join(folder, "dictionary.json"),
      now: () => new Date("2026-09-17T09:00:00Z"),
      log: { info: () => undefined, error: () => undefined },
      onChange: (words) => told.push(words),
    });

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "dictionary-"));
    told.length = 0;
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("keeps each word once, in order, and tells of every change", async () => {
    const dictionary = await open();
    await Promise.all(["Тулпар", "Ёлкин", "тулпар", "Айнур"].map((word) => dictionary.add(word)));
    expect(dictionary.words()).toEqual(["Айнур", "Ёлкин", "Тулпар"]);
    await dictionary.remove("Ёлкин");
    expect((await open()).words()).toEqual(["Айнур", "Тулпар"]);
    expect(told.at(-1)).toEqual(["Айнур", "Тулпар"]);
  });

  it("begins anew where its file is broken, which is kept", async () => {
    await writeFile(path.join(folder, "dictionary.json"), '{"words":[1]}');
    expect((await open()).words()).toEqual([]);
    expect(
      await readFile(path.join(folder, "dictionary.broken-2026-09-17T09-00-00-000Z.json"), "utf8"),
    ).toBe('{"words":[1]}');
  });
});
