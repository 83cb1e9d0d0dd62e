import type { Node } from "@tiptap/pm/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { kinds } from "../../../shared/domain/document.ts";
import { languages } from "../../../shared/domain/language.ts";
import { importPlainText } from "../../../shared/import/plain-text.ts";
import { wording } from "../../../shared/i18n/translator.ts";
import { templateOf } from "../../../shared/templates/index.ts";

/** Lines as they stand in real texts, of every kind the import looks for and of none. */
const realLines = [
  "Interaction-2026: special forces units complete a joint operation",
  "«Взаимодействие-2026»: подразделения завершили совместную операцию",
  "PRESS RELEASE No. 14/2026",
  "ПРЕСС-РЕЛИЗ № 14 от 05.09.2026",
  "EMBARGOED UNTIL 14:00",
  "Check against delivery",
  "(Сверять с произнесённым текстом)",
  "05.09.2026",
  "5 September 2026",
  "September 5, 2026",
  "5 сентября 2026 г.",
  "Published: 05.09.2026",
  "03/04/2026",
  "Brest, 5 September 2026",
  "г. Брест, «5» сентября 2026 года",
  "Брест, 6 сентября",
  "BREST, September 5 — The exercise has entered its final stage, the press centre said.",
  "Брест, 5 сентября. Учение вступило в завершающую стадию.",
  "МИНСК, 5 сентября. /БелТА/. Учение завершено.",
  "BREST — Servicemen crossed the river at dawn.",
  "Today, on the territory of the training ground, more than 2,500 servicemen practised a river crossing. It took four hours.",
  "Сегодня на территории полигона более 2 500 военнослужащих отработали форсирование реки. Это заняло четыре часа.",
  "“All the tasks have been fulfilled,” said Colonel A. Orlov, commander of the brigade.",
  "“All the tasks have been fulfilled,” he said.",
  "“All the tasks have been fulfilled,” said Colonel Orlov. “We shall go on.”",
  "«Все задачи выполнены», — сказал полковник А. Орлов.",
  "— Все задачи выполнены, — отметил полковник Орлов. — Работа продолжается.",
  "“We have never crossed a river so fast and so quietly, and everybody is back.”",
  "— Colonel Anna Petrova, commander of the engineers",
  '"Almaz" unit took part',
  "Forces involved:",
  "Привлекаемые силы:",
  "• 2,500 servicemen",
  "•500 vehicles",
  "- engineers;",
  "- signallers;",
  "— сапёры;",
  "— связисты.",
  "* ",
  "1. First stage",
  "2) Second stage",
  "3. Third stage.",
  "12. December plan",
  "River crossing",
  "Форсирование реки",
  "## Marked heading",
  "* * *",
  "###",
  "-30-",
  "ENDS",
  "КОНЕЦ",
  "----------",
  "Joint Press Centre for the CSTO trainings",
  "The Republic of Belarus, Brestsky training ground",
  "Объединённый пресс-центр учения",
  "About the exercise",
  "Справка",
  "Справочно: учение проводится ежегодно с 2009 года на полигонах государств-участников.",
  "The exercise has been held every year since 2009 on the training grounds of the member states.",
  "Media contact",
  "Media contact: Captain Maria Klimova",
  "Контакты для прессы:",
  "For further information please contact:",
  "press@example.org, +375 16 200-00-00",
  "Тел.: (0162) 20-00-00",
  "Go back",
  "Back to the all news",
  "Назад",
  "Вернуться к списку",
  "Home / News / Exercises",
  "© 2026 Press Centre",
  "Question: How did the exercise go?",
  "Answer: As planned.",
  "Вопрос: Как прошло учение?",
  "Ответ: По плану.",
  "Вопрос:",
  "Q: Why here?",
  "A: Because of the river.",
  "Вопрос № 2: Почему здесь?",
  "Корр.: Что дальше?",
  "TASS: What comes next?",
  "Anna Petrova: The last stage.",
  "— Что дальше?",
  "— Завершающий этап.",
  "What was the hardest part?",
  "Что было самым трудным?",
  "The current.",
  "Interviewed by Maria Klimova",
  "Беседовала Мария Климова",
  "Собеседник: полковник Орлов",
  "Interviewer: M. Klimova",
  "Speaker: Colonel A. Orlov",
  "Выступает: полковник А. Орлов",
  "Source: TASS",
  "Colonel A. Orlov, commander of the brigade",
  "at the opening of the exercise",
  "на церемонии открытия учения",
  "Statement by Colonel A. Orlov at the opening of the exercise",
  "Mr Chairman, ladies and gentlemen,",
  "Уважаемые товарищи! Дамы и господа!",
  "Thank you for your attention.",
  "and the engineers went on to the",
  "и сапёры продолжили работу на",
  "special-",
  "\tindented",
  "Page\u000cbreak",
  "?",
  "—",
  "word\u00adbreak \ufeffmark",
  "\ufffd\ufffd lost",
];

const textOfLines = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...realLines) },
        { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
        { weight: 1, arbitrary: fc.constantFrom(...realLines).map((line) => `    ${line}`) },
        {
          weight: 1,
          arbitrary: fc
            .array(
              fc.constantFrom("учение", "прошло", "на", "полигоне", "The", "exercise", "held"),
              {
                minLength: 20,
                maxLength: 60,
              },
            )
            .map((words) => words.join(" ")),
        },
      ),
      fc.constantFrom("\n", "\n\n", "\r\n", "\n \n\n"),
    ),
    { maxLength: 30 },
  )
  .map((lines) => lines.flat().join(""));

const wordsOf = (text: string): string[] =>
  text.replaceAll(/[\u00ad\ufeff\u200b\u2060]/g, "").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function count(words: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const word of words) counted.set(word, (counted.get(word) ?? 0) + 1);
  return counted;
}

/** The words a document holds, and those its structure stands for and its exports print. */
function wordsOfDocument(doc: Node): string[] {
  const words: string[] = [];
  doc.descendants((node) => {
    if (node.isTextblock)
      words.push(...wordsOf(node.textBetween(0, node.content.size, "\n", "\n")));
    words.push(...standingWords(node));
    return !node.isTextblock;
  });
  return words;
}

/** All wordings under which a text can have named the part, once for every such part. */
function standingWords(node: Node): string[] {
  const { name } = node.type;
  if (name === "question")
    return wordsOf(
      `${String(node.attrs["label"])} ${"Question Вопрос Q В ".repeat(node.childCount + 1)}`,
    );
  if (name === "answer") return wordsOf(`${String(node.attrs["label"])} Answer Ответ A О`);
  if (name === "orderedList") {
    const start = Number(node.attrs["start"]);
    return Array.from({ length: node.childCount }, (_, index) => String(start + index));
  }
  if (name === "endMark") return wordsOf("30 ENDS КОНЕЦ");
  if (name === "dateline") return dateWords(node.attrs["date"]);
  if (name === "mediaContact")
    return [label("mediaContact", "en"), label("mediaContact", "ru")].flatMap(wordsOf);
  if (name === "speaker" || name === "interviewer" || name === "interviewee")
    return [label(name, "en"), label(name, "ru")].flatMap(wordsOf);
  return [];
}

function label(
  part: "speaker" | "interviewer" | "interviewee" | "mediaContact",
  language: "en" | "ru",
) {
  return wording(language)(`template:label.${part}`);
}

/** One date, in whichever of the forms above it was written: over the text, in its lead and below it. */
function dateWords(date: unknown): string[] {
  if (typeof date !== "string") return [];
  const [year = "", month = "", day = ""] = date.split("-");
  const forms = [year, month, day, String(Number(day)), "September", "сентября", "г", "года"];
  return [...forms, ...forms, ...forms];
}

describe("an imported text", () => {
  it.each(kinds.flatMap((kind) => languages.map((language) => [kind, language] as const)))(
    "as a %s in %s keeps every word, or says that it was left out",
    (kind, language) => {
      fc.assert(
        fc.property(textOfLines, (text) => {
          const { content, uncertainties } = importPlainText(text, {
            kind,
            language,
            newId: counter(),
          });
          content.check();
          const left = uncertainties.filter(({ about }) => about === "leftOut");
          const kept = count([
            ...wordsOfDocument(content),
            ...left.flatMap((uncertainty) => wordsOf(uncertainty.text)),
          ]);
          const lost = [...count(wordsOf(text))].filter(
            ([word, times]) => (kept.get(word) ?? 0) < times,
          );
          expect(lost).toEqual([]);
        }),
        { numRuns: 600 },
      );
    },
  );

  it.each(kinds)("as a %s has its required parts and an id on every block", (kind) => {
    const required = templateOf(kind).parts.filter(({ presence }) => presence === "always");
    fc.assert(
      fc.property(textOfLines, (text) => {
        const { content } = importPlainText(text, { kind, language: "ru", newId: counter() });
        const types = new Set<string>();
        const ids: unknown[] = [];
        content.descendants((node) => {
          types.add(node.type.name);
          if (!node.isInline) ids.push(node.attrs["id"]);
        });
        for (const { type } of required) expect(types).toContain(type);
        expect(ids).not.toContain(null);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 200 },
    );
  });
});

function counter() {
  let count = 0;
  return () => String(++count).padStart(10, "0");
}
