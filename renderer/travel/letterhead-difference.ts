import { languages } from "../../shared/domain/language.ts";
import type { Translate } from "../../shared/i18n/translator.ts";
import type { LetterheadProfile } from "../../shared/letterhead/letterhead.ts";

/** What a letterhead says otherwise than another one, a line or more for each field. */
export function letterheadDifference(
  profile: LetterheadProfile,
  other: LetterheadProfile,
  t: Translate,
): string {
  const theirs = fieldsOf(other, t);
  return fieldsOf(profile, t)
    .filter(([, value], index) => value !== theirs[index]?.[1])
    .map(([name, value]) => `${name}: ${value === "" ? "—" : value}`)
    .join("\n");
}

/** Everything but what the emblem shows, each under its name in the form. */
function fieldsOf(profile: LetterheadProfile, t: Translate): [name: string, value: string][] {
  const { label, emblem, phone, email, site, accent, second } = profile;
  return [
    [t("letterhead:label"), label],
    [t("letterhead:emblem"), emblem === null ? "" : t("travel:letterhead.shown")],
    ...languages.flatMap((language) =>
      (["parent", "name", "address", "about"] as const).map((field): [string, string] => [
        `${t(`letterhead:${field}`)} · ${t(`common:language.${language}`)}`,
        profile[field][language],
      ]),
    ),
    [t("letterhead:phone"), phone],
    [t("letterhead:email"), email],
    [t("letterhead:site"), site],
    [t("letterhead:accent"), accent],
    [t("letterhead:second"), second ?? ""],
  ];
}
