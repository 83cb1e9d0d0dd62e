import { languages } from "../../shared/domain/language.ts";
import type { Translate } from "../../shared/i18n/translator.ts";
import type { LetterheadProfile } from "../../shared/letterhead/letterhead.ts";

/** All a letterhead says, in lines. */
export function letterheadText(profile: LetterheadProfile, t: Translate): string {
  const { label, emblem, phone, email, site, accent, second } = profile;
  const lines = [
    `${t("letterhead:label")}: ${label}`,
    ...(emblem === null ? [t("travel:letterhead.noEmblem")] : []),
    ...languages.flatMap((language) =>
      (["parent", "name", "address", "about"] as const).map((field) => profile[field][language]),
    ),
    phone,
    email,
    site,
    `${t("letterhead:accent")}: ${second === null ? accent : `${accent}, ${second}`}`,
  ];
  return lines.filter((line) => line !== "").join("\n");
}
