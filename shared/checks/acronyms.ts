import type { Language } from "../domain/language.ts";
import {
  type BlockCheck,
  type BlockText,
  type DocumentCheck,
  inSource,
  inTarget,
  type PlacedRemark,
  remark,
} from "./check.ts";
import { remembered } from "./remembered.ts";

/** Known to every reader of a newspaper. */
const everyday: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    "UN EU CT MRI UK USA US NATO UNESCO UNICEF WHO CIS USSR TV PR BBC CNN TASS RIA GMT UTC PDF HTML SMS GPS IT ID AM PM PhD HIV AIDS COVID COVID-19 SOS VIP CEO NGO GDP UAE EST WWF FIFA ISO OK NB PS II III IV VI VII VIII IX XI XII XIX XX XXI".split(
      " ",
    ),
  ),
  ru: new Set(
    "ООН ЕС КТ МРТ США СССР СНГ НАТО ЮНЕСКО СМИ ТВ РФ РК ВМФ ВВС ВДВ ПВО МВД МИД МЧС ФСБ ТАСС РИА ЮНИСЕФ ВОЗ ВВП НКО ОАЭ КНР ЖКХ ВУЗ ГИБДД ЭКГ УЗИ МСК ЧП СПИД ВИЧ ЦК ЦСКА МГУ КПП ОАО ООО ПАО ЗАО АО".split(
      " ",
    ),
  ),
};

interface Acronym {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** In brackets behind its full name, or with its full name in brackets behind it. */
  readonly isIntroduction: boolean;
}

const patterns: Readonly<Record<Language, RegExp>> = {
  en: /(?<![A-Za-zА-Яа-яЁё\d.@/-])[A-Z][A-Z&]{1,6}(?:s(?![A-Za-zА-Яа-яЁё]))?(?![A-Za-zА-Яа-яЁё\d@/-])/gu,
  ru: /(?<![A-Za-zА-Яа-яЁё\d.@/-])[А-ЯЁ]{2,7}(?![A-Za-zА-Яа-яЁё\d@/-])/gu,
};

const acronymsIn = remembered(({ text, language }: BlockText): readonly Acronym[] => {
  // A headline in capitals is not made of acronyms.
  if (!/[a-zа-яё]/u.test(text)) return [];
  return [...text.matchAll(patterns[language])].map(({ 0: found, index }) => {
    const [from, to] = [index, index + found.length];
    const inBrackets = text.charAt(from - 1) === "(" && /^[),;]/u.test(text.slice(to));
    const beforeName = /^[ \u00a0]\([^)]*[a-zа-яё]{3,}[^)]*\)/u.test(text.slice(to));
    const beforeDash = /^[\s\u00a0]—\s/u.test(text.slice(to)) && language === "ru";
    return {
      text: found.replace(/s$/u, ""),
      from,
      to,
      isIntroduction: inBrackets || beforeName || beforeDash,
    };
  });
});

/** The source puts an abbreviation in brackets behind a full name; so does the translation. */
export const abbreviationIntroduced: BlockCheck = {
  id: "abbreviation-introduced",
  severity: "warning",
  run({ source, target }) {
    const introduced = acronymsIn(source).filter(
      ({ isIntroduction, from }) => isIntroduction && source.text.charAt(from - 1) === "(",
    );
    if (introduced.length === 0) return [];
    const answered = acronymsIn(target).filter(({ isIntroduction }) => isIntroduction).length;
    return introduced
      .slice(answered)
      .map(({ text, from, to }) =>
        remark("abbreviation-missing", inSource(from, to), { expected: text }),
      );
  },
};

/** The first mention of an abbreviation that is explained nowhere, or only further on. */
export const acronyms: DocumentCheck = {
  id: "acronyms",
  severity: "hint",
  run({ blocks }) {
    const seen = new Map<string, PlacedRemark | null>();
    for (const [block, { target }] of blocks) {
      for (const { text, from, to, isIntroduction } of acronymsIn(target)) {
        const known = seen.get(text);
        const place = inTarget(from, to);
        if (known === undefined && !everyday[target.language].has(text))
          seen.set(
            text,
            isIntroduction
              ? null
              : { ...remark("acronym-unexplained", place, { found: text }), block },
          );
        else if (known?.message === "acronym-unexplained" && isIntroduction)
          seen.set(text, { ...known, message: "acronym-late" });
      }
    }
    return [...seen.values()].filter((remark) => remark !== null);
  },
};
