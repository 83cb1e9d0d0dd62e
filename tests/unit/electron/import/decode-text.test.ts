import { describe, expect, it } from "vitest";

import { decodeText, textFileLimit } from "../../../../electron/import/decode-text.ts";
import { encodeText } from "../../../fixtures/encode-text.ts";

const oneByte = ["windows-1251", "koi8-r", "ibm866", "iso-8859-5", "x-mac-cyrillic"];

/** What a press centre's short files hold: headlines, datelines, posts and names. */
const russian = [
  "Приказ",
  "ПРЕСС-РЕЛИЗ",
  "Отчёт о ходе учений",
  "Брест, 5 сентября.",
  "Командир взвода",
  "ВСЕ ЗАДАЧИ ВЫПОЛНЕНЫ",
  "Подъём по тревоге объявлен в 6:00",
  "Генерал-майор Вадим Денисенко",
  "Съёмка запрещена",
  "Южный военный округ",
  "ОБЪЕДИНЁННЫЙ ПРЕСС-ЦЕНТР",
  "Interview: А. Иванов, TASS correspondent, asked",
  "Сегодня на территории Республики Беларусь в рамках совместного учения прошла тренировка.",
];

const english = [
  "Joint Press Centre for the trainings",
  "The “Almaz” unit — 2,500 servicemen, £5 million",
  "“Взаимодействие-2023” means “Interaction-2023”",
];

const bytes = (...values: number[]) => Uint8Array.from(values);

const textOf = (bytes: Uint8Array) => {
  const decoded = decodeText(bytes, "release.txt");
  return decoded.ok ? decoded.value : decoded.problem.code;
};

describe("Unicode", () => {
  it.each(["utf-8", "utf-16le", "utf-16be"])("in %s with and without a byte order mark", (name) => {
    for (const text of [...russian, ...english]) {
      expect(textOf(encodeText(text, name)), text).toEqual({ text, encoding: name });
      expect(textOf(encodeText(`\ufeff${text}`, name)), text).toEqual({ text, encoding: name });
    }
  });

  it("with a few bytes lost is read, and the loss shows", () => {
    const bytes = encodeText("Учение «Взаимодействие-2023» завершилось", "utf-8");
    const broken = bytes.with(20, 0xff);
    expect(textOf(broken)).toEqual({
      text: "Учение «Вз\ufffd\ufffdимодействие-2023» завершилось",
      encoding: "utf-8",
    });
  });

  it("cut off in the middle of a character is read up to there", () => {
    const text = "Учение завершилось";
    const utf8 = encodeText(text, "utf-8");
    expect(textOf(utf8.subarray(0, utf8.length - 1))).toEqual({
      text: "Учение завершилос\ufffd",
      encoding: "utf-8",
    });
    const utf16 = encodeText(text, "utf-16le");
    expect(textOf(utf16.subarray(0, utf16.length - 1))).toEqual({
      text: "Учение завершилос\ufffd",
      encoding: "utf-16le",
    });
  });
});

describe("one byte to a character", () => {
  it.each(oneByte)("Russian in %s, down to a single word", (name) => {
    for (const text of russian)
      expect(textOf(encodeText(text, name)), text).toMatchObject({ text });
  });

  it.each(oneByte)("a whole Russian paragraph is known to be in %s", (name) => {
    const text = russian.join(" ");
    expect(textOf(encodeText(text, name))).toEqual({ text, encoding: name });
  });

  it("English with curly quotes, dashes and accents", () => {
    for (const text of [
      "The “Almaz” unit — 2,500 servicemen",
      "A café for 20, a naïve façade, £5",
      "“Combat Brotherhood”",
    ])
      expect(textOf(encodeText(text, "windows-1252"))).toEqual({ text, encoding: "windows-1252" });
  });

  it("a mostly English text with a Russian name in it", () => {
    const text = "The special unit “Алмаз” (Almaz) of the internal troops took part.";
    expect(textOf(encodeText(text, "windows-1251"))).toEqual({ text, encoding: "windows-1251" });
  });

  it("plain ASCII counts as UTF-8, as which it is the same", () => {
    expect(textOf(encodeText("Plain", "windows-1251"))).toEqual({
      text: "Plain",
      encoding: "utf-8",
    });
  });

  it("an end-of-file mark of DOS does not make a file binary", () => {
    const bytes = Uint8Array.of(...encodeText("Приказ № 5\r\n", "ibm866"), 0x1a);
    expect(textOf(bytes)).toEqual({ text: "Приказ № 5\r\n", encoding: "ibm866" });
  });
});

describe("what is no text", () => {
  it("is refused", () => {
    const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * index * 7 + 3) % 256);
    const highNoise = Uint8Array.from(
      { length: 4000 },
      (_, index) => 128 + ((index * index * 7 + index * 3) % 128),
    );
    for (const [name, content] of Object.entries({
      png,
      noise,
      highNoise,
      pdf: encodeText("%PDF-1.7 text follows", "utf-8"),
      rtf: encodeText("{\\rtf1\\ansi text}", "utf-8"),
      docx: bytes(0x50, 0x4b, 3, 4, 20, 0, 6, 0),
      doc: bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
    }))
      expect(textOf(content), name).toBe("file-not-text");
  });

  it("nothing, or only spaces, is an empty file", () => {
    expect(textOf(bytes())).toBe("file-empty");
    expect(textOf(encodeText(" \r\n\t\r\n", "utf-8"))).toBe("file-empty");
    expect(textOf(encodeText("\ufeff", "utf-16le"))).toBe("file-empty");
  });
});

describe("the limit", () => {
  it("lets a file of exactly 20 MB through", () => {
    const line = encodeText(
      "Подразделения вышли в район учений в назначенное время.\r\n",
      "ibm866",
    );
    const bytes = new Uint8Array(textFileLimit);
    for (let at = 0; at < bytes.length; at += line.length)
      bytes.set(line.subarray(0, Math.min(line.length, bytes.length - at)), at);
    const decoded = decodeText(bytes, "long.txt");
    expect(decoded.ok && decoded.value.encoding).toBe("ibm866");
    expect(decoded.ok && decoded.value.text.length).toBe(textFileLimit);
  });

  it("refuses one byte more, and says that it is more", () => {
    expect(decodeText(new Uint8Array(textFileLimit + 1), "long.txt")).toEqual({
      ok: false,
      problem: {
        code: "file-too-large",
        params: { name: "long.txt", size: 20.1, limit: 20 },
      },
    });
  });
});
