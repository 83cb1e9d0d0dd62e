import { describe, expect, it } from "vitest";

import { createTermIndex } from "../../../shared/terms/term-index.ts";
import { crrf, csto, entry } from "./entries.ts";

const terms = [
  crrf,
  csto,
  entry("formation", "Вооружённые силы", "Armed Forces"),
  entry("formation", "Объединённый штаб", "Joint Staff"),
  entry("unit", "отдельная мотострелковая бригада", "separate motor rifle brigade"),
  entry("unit", "десантно-штурмовой батальон", "air assault battalion"),
  entry("unit", "рота радиационной, химической и биологической защиты", "CBRN defence company"),
  entry("unit", "полевой госпиталь", "field hospital"),
  entry("unit", "мотострелковая бригада", "motor rifle brigade"),
  entry("rank", "генерал-майор", "Major General"),
  entry("rank", "рядовой", "Private"),
  entry("post", "командующий", "Commander"),
  entry("post", "начальник Объединённого штаба", "Chief of the Joint Staff"),
  entry("post", "руководитель учения", "Exercise Director"),
  entry("place", "посёлок Тас-Булак", "village of Tas-Bulak"),
  entry("place", "Королёв", "Korolyov"),
  entry("place", "Астана", "Astana"),
  entry("exercise", "Ясный рассвет — 2026", "Clear Dawn 2026"),
  entry("exercise", "Взаимодействие", "Interaction"),
  entry("person", "Ахметжолов Данияр Петрович", "Daniyar Akhmetzholov"),
  entry("person", "Щербаков Иван", "Ivan Shcherbakov"),
  entry("person", "Айнур Сеитжанова", "Ainur Seitzhanova"),
  entry("person", "Павел Левин", "Pavel Levin"),
  entry("person", "Тасмагамбетов Имангали Нургалиевич", "Imangali Tasmagambetov"),
  entry("person", "А. Б. Сидоров", "A. B. Sidorov"),
  entry("other", "учение", "exercise"),
  entry("other", "условно пострадавший", "simulated casualty"),
  entry("other", "День Победы", "Victory Day"),
  entry("other", "понтонная переправа", "pontoon crossing"),
  entry("other", "посадка", "landing"),
  entry("other", "военнослужащий", "service member"),
  entry("other", "беспилотный летательный аппарат", "unmanned aerial vehicle"),
  entry("other", "вертолёт Ми-8", "Mi-8 helicopter"),
  entry("other", "войска", "troops"),
];
const russian = createTermIndex(terms, "ru");
const english = createTermIndex(terms, "en");

/** The English of every term found, with the words of the text it was found in. */
const foundIn = (text: string) =>
  russian.find(text).map(({ term, from, to }) => `${term.en.preferred}: ${text.slice(from, to)}`);

describe("a Russian term is found in its forms", () => {
  it.each(
    `
    Collective Rapid Reaction Force: Коллективные силы оперативного реагирования
    Collective Rapid Reaction Force: Коллективных сил оперативного реагирования
    Collective Rapid Reaction Force: Коллективным силам оперативного реагирования
    Collective Rapid Reaction Force: коллективными силами оперативного реагирования
    Collective Rapid Reaction Force: Коллективных силах оперативного реагирования
    Collective Rapid Reaction Force: КОЛЛЕКТИВНЫХ СИЛ ОПЕРАТИВНОГО РЕАГИРОВАНИЯ
    Collective Rapid Reaction Force: КСОР
    Collective Security Treaty Organization: Организации Договора о коллективной безопасности
    Collective Security Treaty Organization: Организацией Договора о коллективной безопасности
    Collective Security Treaty Organization: ОДКБ
    Armed Forces: Вооруженных Сил
    Armed Forces: Вооружёнными силами
    Armed Forces: вооружённым силам
    Joint Staff: Объединённого штаба
    Joint Staff: Объединенным штабом
    Joint Staff: Объединённом штабе
    separate motor rifle brigade: отдельной мотострелковой бригады
    separate motor rifle brigade: отдельную мотострелковую бригаду
    separate motor rifle brigade: отдельных мотострелковых бригад
    separate motor rifle brigade: отдельными мотострелковыми бригадами
    air assault battalion: десантно-штурмового батальона
    air assault battalion: десантно-штурмовые батальоны
    air assault battalion: десантно-штурмовыми батальонами
    CBRN defence company: роты радиационной, химической и биологической защиты
    CBRN defence company: ротой радиационной, химической и биологической защиты
    field hospital: полевого госпиталя
    field hospital: полевом госпитале
    field hospital: полевые госпитали
    field hospital: полевых госпиталей
    Major General: генерал-майора
    Major General: генерал-майором
    Major General: Генерал-майоры
    Private: рядового
    Private: рядовыми
    Private: рядовым
    Commander: командующего
    Commander: командующему
    Commander: командующими
    Chief of the Joint Staff: начальника Объединённого штаба
    Chief of the Joint Staff: начальником Объединённого штаба
    Exercise Director: руководителя учения
    Exercise Director: руководителем учения
    village of Tas-Bulak: посёлка Тас-Булак
    village of Tas-Bulak: посёлке Тас-Булак
    village of Tas-Bulak: посёлком Тас-Булак
    Korolyov: Королёва
    Korolyov: Королёвом
    Korolyov: Королеве
    Astana: Астаны
    Astana: Астане
    Astana: Астану
    Astana: Астаной
    Clear Dawn 2026: Ясного рассвета — 2026
    Clear Dawn 2026: Ясном рассвете – 2026
    Clear Dawn 2026: Ясным рассветом-2026
    Interaction: Взаимодействия
    Interaction: Взаимодействием
    Daniyar Akhmetzholov: Ахметжолова Данияра Петровича
    Daniyar Akhmetzholov: Данияром Ахметжоловым
    Daniyar Akhmetzholov: Ахметжолову
    Daniyar Akhmetzholov: Ахметжолове
    Ivan Shcherbakov: Щербаковым
    Ivan Shcherbakov: Ивана Щербакова
    Ivan Shcherbakov: Щербакову
    Ainur Seitzhanova: Айнур Сеитжановой
    Ainur Seitzhanova: Сеитжанову
    Pavel Levin: Павла Левина
    Pavel Levin: Левиным
    Imangali Tasmagambetov: Тасмагамбетова
    Imangali Tasmagambetov: Тасмагамбетовым
    A. B. Sidorov: А. Б. Сидорову
    A. B. Sidorov: Сидоровым
    exercise: учения
    exercise: учений
    exercise: учениях
    exercise: учениями
    simulated casualty: условно пострадавших
    simulated casualty: условно пострадавшему
    Victory Day: Дня Победы
    Victory Day: Дню Победы
    Victory Day: Днём Победы
    pontoon crossing: понтонную переправу
    pontoon crossing: понтонных переправ
    landing: посадок
    landing: посадку
    service member: военнослужащих
    service member: военнослужащими
    service member: военнослужащая
    unmanned aerial vehicle: беспилотных летательных аппаратов
    unmanned aerial vehicle: беспилотными летательными аппаратами
    Mi-8 helicopter: вертолёта Ми-8
    Mi-8 helicopter: вертолётов Ми 8
    troops: войск
    troops: войсками
  `
      .trim()
      .split(/\n\s*/),
  )("%s", (line) => {
    const [, form = ""] = line.split(": ");
    expect(foundIn(`Вчера ${form} были названы.`)).toEqual([line]);
  });
});

it.each([
  ["a king is no town and no person", "Королевский приём дал король Иордании; с королём говорили."],
  ["a scholar is no exercise", "Учёные и учёба, ученик и научный труд."],
  ["a row is no private", "В рядах стояли ряд за рядом."],
  ["a morning is no exercise", "Стоял ясный рассвет, за ним — взаимодействие."],
  ["a commandant is no commander", "Комендант и команда, командир и командование."],
  ["another headquarters is not the joint one", "Объединённая группировка. Штаб работал."],
  ["a sentence's end parts words", "Силы — объединённые. Штаб работал."],
  ["a comma parts words", "Вооружённые, силы были равны."],
  ["an acronym is written in capitals", "одкб и Одкб"],
  ["a left bank is no Levin", "Левый берег, левая рука."],
  ["planting is not landing", "Посаженные деревья и рассада."],
])("%s", (_, text) => {
  expect(foundIn(text)).toEqual([]);
});

it("takes the longest of several terms", () => {
  expect(foundIn("бойцы отдельной мотострелковой бригады")).toEqual([
    "separate motor rifle brigade: отдельной мотострелковой бригады",
  ]);
  expect(foundIn("начальник Объединённого штаба ОДКБ")).toEqual([
    "Chief of the Joint Staff: начальник Объединённого штаба",
    "Collective Security Treaty Organization: ОДКБ",
  ]);
});

it("finds English terms in the plural and the possessive", () => {
  const text =
    "The CSTO's air assault battalions met Major Generals; the CRRF exercised in two exercises.";
  expect(english.find(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    "CSTO's",
    "air assault battalions",
    "Major Generals",
    "CRRF",
    "exercises",
  ]);
});

it("says which wording it found, and what to write instead of a forbidden one", () => {
  const text = "The Collective Operational Reaction Forces (KSOR)";
  expect(english.find(text).map(({ use, instead }) => [use, instead])).toEqual([
    ["forbidden", "Collective Rapid Reaction Force"],
    ["forbidden", "CRRF"],
  ]);
});

it("finds two entries with one wording in one place", () => {
  const index = createTermIndex(
    [entry("other", "сбор", "muster"), entry("other", "сбор", "training camp")],
    "ru",
  );
  expect(index.find("на сборе").map(({ term }) => term.en.preferred)).toEqual([
    "muster",
    "training camp",
  ]);
});
