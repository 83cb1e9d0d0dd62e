import { describe, expect, it } from "vitest";

import { nameKey } from "../../../shared/search/name-key.ts";
import { wordsOf } from "../../../shared/search/words.ts";

const key = (name: string) => nameKey(wordsOf(name)[0]?.text ?? "");

describe("a name is the same in either script", () => {
  it.each([
    ["Карпенков", "Karpenkov"],
    ["Денисенко", "Denisenko"],
    ["Щербаков", "Shcherbakov", "Scherbakov"],
    ["Ельцин", "Yeltsin", "Yel’tsin", "Eltsin"],
    ["Ахметжолов", "Akhmetzholov"],
    ["Данияр", "Daniyar", "Daniiar"],
    ["Сеитжанова", "Seitzhanova"],
    ["Алёхин", "Alyokhin", "Alekhin"],
    ["Соловьёв", "Solovyov", "Solovyev", "Solovev"],
    ["Сергей", "Sergey", "Sergei"],
    ["Евгений", "Yevgeny", "Evgeniy", "Evgenii"],
    ["Дмитрий", "Dmitry", "Dmitriy", "Dmitrii"],
    ["Юлия", "Yulia", "Yuliya", "Iuliia"],
    ["Юрий", "Yury", "Yuri", "Iurii"],
    ["Кузьмин", "Kuzmin", "Kuz’min"],
    ["Жуковский", "Zhukovsky", "Zhukovskiy", "Zhukovskii"],
    ["Цыганков", "Tsygankov"],
    ["Хабаров", "Khabarov"],
    ["Александр", "Aleksandr", "Alexandr"],
    ["Лукьянов", "Lukyanov", "Lukianov"],
    ["Казахстан", "Kazakhstan"],
    ["Беларусь", "Belarus"],
    ["Минск", "Minsk"],
    ["Монголия", "Mongolia"],
  ])("%s: %s %s %s", (russian, ...latin) => {
    expect(latin.filter(Boolean).map(key)).toEqual(latin.filter(Boolean).map(() => key(russian)));
  });

  it.each([
    ["Щербаков", "Щербакова", "Щербаковым", "Щербакову"],
    ["Денисенко", "Денисенко"],
    ["Сергей", "Сергея", "Сергею", "Сергеем"],
  ])("in all its forms: %s", (name, ...forms) => {
    expect(new Set(forms.map(key))).toEqual(new Set([key(name)]));
  });

  it("and another one is another", () => {
    const names = ["Щербаков", "Сахаров", "Карпенков", "Карпов", "Денисенко", "Денисов", "Минин"];
    expect(new Set(names.map(key)).size).toBe(names.length);
  });

  it("is nothing for figures and other scripts", () => {
    expect([nameKey("2500"), nameKey("東京"), nameKey("müller")]).toEqual([null, null, null]);
  });
});
