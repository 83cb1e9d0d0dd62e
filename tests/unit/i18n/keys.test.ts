import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { type Language, languages } from "../../../shared/domain/language.ts";
import { compareText } from "../../../shared/i18n/format.ts";
import { resources } from "../../../shared/i18n/resources.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const pluralSuffix = /_(zero|one|two|few|many|other)$/;
const pluralForms = { ru: ["few", "many", "one", "other"], en: ["one", "other"] } as const;

type Texts = ReadonlyMap<string, string>;

/** Every text under its full key, `namespace:key.sub`. */
function textsOf(language: Language): Texts {
  const texts = new Map<string, string>();
  function visit(prefix: string, value: unknown): void {
    if (typeof value === "string") texts.set(prefix, value);
    else {
      for (const [name, child] of Object.entries(value as Record<string, unknown>)) {
        visit(prefix.includes(":") ? `${prefix}.${name}` : `${prefix}:${name}`, child);
      }
    }
  }
  for (const [namespace, content] of Object.entries(resources[language])) {
    for (const [name, child] of Object.entries(content)) visit(`${namespace}:${name}`, child);
  }
  return texts;
}

const texts = { ru: textsOf("ru"), en: textsOf("en") } as const;
const baseKey = (key: string) => key.replace(pluralSuffix, "");

function formsOf(language: Language): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const key of texts[language].keys()) {
    const form = pluralSuffix.exec(key)?.[1];
    if (form !== undefined) forms.set(baseKey(key), [...(forms.get(baseKey(key)) ?? []), form]);
  }
  return forms;
}

function sourceFiles(): string[] {
  return ["electron", "renderer", "shared"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
      .map((name) => path.join(root, folder, name)),
  );
}

const namespaces = Object.keys(resources.en).join("|");
const literal = new RegExp(`["'\`]((?:${namespaces}):[^"'\`\\n]*)["'\`]`, "g");

/** Every key the sources name; what stands between \${ and } in one can be any words. */
function usedKeys(): { exact: Set<string>; patterns: { source: string; pattern: RegExp }[] } {
  const exact = new Set<string>();
  const patterns: { source: string; pattern: RegExp }[] = [];
  for (const file of sourceFiles()) {
    const code = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    for (const [, key] of code.matchAll(literal)) {
      if (key === undefined) continue;
      if (key.includes("${")) patterns.push({ source: key, pattern: wildcard(key) });
      else exact.add(key);
    }
  }
  return { exact, patterns };
}

function wildcard(key: string): RegExp {
  const fixed = key.split(/\$\{[^}]*\}/);
  const escaped = fixed.map((part) => part.replaceAll(".", String.raw`\.`));
  return new RegExp(`^${escaped.join(String.raw`[\w.-]+`)}$`);
}

const byName = compareText("en");
const keysOf = (language: Language) =>
  [...new Set([...texts[language].keys()].map(baseKey))].toSorted(byName);
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name]) => String(name)).toSorted(byName);

describe("the wording", () => {
  it("has the same keys in both languages", () => {
    expect(keysOf("ru")).toEqual(keysOf("en"));
  });

  it.each(languages)("has every plural form that %s has, and no other", (language) => {
    const wrong = [...formsOf(language)].filter(
      ([, forms]) => forms.toSorted().join() !== pluralForms[language].join(),
    );
    expect(wrong).toEqual([]);
  });

  it("counts the same things in both languages", () => {
    expect([...formsOf("ru").keys()].toSorted()).toEqual([...formsOf("en").keys()].toSorted());
  });

  it("has the same placeholders in both languages", () => {
    const expected = (key: string) =>
      placeholders(texts.en.get(key) ?? texts.en.get(`${baseKey(key)}_other`) ?? "");
    const wrong = [...texts.ru].filter(([key, text]) => {
      // Russian "one" is also 21 and 101, so it cannot leave the number out as English can.
      const english = pluralSuffix.test(key) ? `${baseKey(key)}_other` : key;
      return placeholders(text).join() !== expected(english).join();
    });
    expect(wrong).toEqual([]);
  });

  it("says nothing empty", () => {
    const empty = languages.flatMap((language) =>
      [...texts[language]].filter(([, text]) => text.trim() === ""),
    );
    expect(empty).toEqual([]);
  });
});

describe("the keys in the sources", () => {
  const { exact, patterns } = usedKeys();
  const known = new Set([...texts.en.keys()].map(baseKey));

  it("are all there", () => {
    expect([...exact].filter((key) => !known.has(key)).toSorted()).toEqual([]);
  });

  it("can all be meant by something where they are made of parts", () => {
    const meaningless = patterns.filter(
      ({ pattern }) => ![...known].some((key) => pattern.test(key)),
    );
    expect(meaningless.map(({ source }) => source)).toEqual([]);
  });

  it("leave no text unused", () => {
    const unused = [...known].filter(
      (key) => !exact.has(key) && !patterns.some(({ pattern }) => pattern.test(key)),
    );
    expect(unused.toSorted()).toEqual([]);
  });
});

describe("Russian texts", () => {
  const withoutPlaceholders = [...texts.ru].map(
    ([key, text]) => [key, text.replace(/\{\{[^}]*\}\}/g, "")] as const,
  );

  it("are quoted in «ёлочки» or „лапки“, never with straight or English quotes", () => {
    expect(withoutPlaceholders.filter(([, text]) => /["'”‘’]/.test(text))).toEqual([]);
  });

  it("mix no Latin letters into Cyrillic words", () => {
    const mixed = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u;
    expect(withoutPlaceholders.filter(([, text]) => mixed.test(text))).toEqual([]);
  });
});

describe("English texts", () => {
  it("are quoted with curly quotes", () => {
    expect([...texts.en].filter(([, text]) => /["']/.test(text))).toEqual([]);
  });

  it("hold no Cyrillic but the names of the other language", () => {
    const cyrillic = [...texts.en].filter(([, text]) => /\p{Script=Cyrillic}/u.test(text));
    expect(cyrillic.map(([key]) => key)).toEqual(["template:otherLanguage.ru"]);
  });
});
