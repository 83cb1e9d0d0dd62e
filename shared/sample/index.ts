import type { Node } from "@tiptap/pm/model";

import type { Facts, Kind, PressDocument } from "../domain/document.ts";
import type { NewBlockId } from "../domain/ids.ts";
import { type Language, otherLanguage } from "../domain/language.ts";
import { newDocument } from "../domain/new-document.ts";
import { toContent } from "../rich-text/content.ts";
import { type BilingualText, writeVersions } from "./bilingual.ts";
import { interview, interviewNumber } from "./interview.ts";
import { pressRelease, pressReleaseNumber } from "./press-release.ts";
import { speech, speechNumber } from "./speech.ts";

export { samplePicture, samplePictureFile } from "./picture.ts";

interface Sample {
  readonly kind: Kind;
  readonly number: string;
  readonly sourceLanguage: Language;
  readonly write: BilingualText;
}

/** In the order of their days; the interview was given in English. */
const samples: readonly Sample[] = [
  { kind: "speech", number: speechNumber, sourceLanguage: "ru", write: speech },
  {
    kind: "press-release",
    number: pressReleaseNumber,
    sourceLanguage: "ru",
    write: pressRelease,
  },
  { kind: "interview", number: interviewNumber, sourceLanguage: "en", write: interview },
];

const event: Facts["event"] = {
  ru: "Совместное учение «Ясный рассвет\u00a0— 2026»",
  en: "Joint exercise Clear Dawn 2026",
};

/**
 * A speech, a press release and an interview of an invented exercise, each in Russian and English with
 * the translation up to date. The release shows {@link samplePicture}: the library must hold that file.
 *
 * @param now ISO timestamp in UTC
 */
export function sampleDocuments({
  createId,
  newBlockId,
  now,
}: {
  readonly createId: () => string;
  readonly newBlockId: NewBlockId;
  readonly now: string;
}): PressDocument[] {
  return samples.map((sample) =>
    sampleDocument(
      createId(),
      now,
      sample,
      writeVersions(sample.write, sample.sourceLanguage, newBlockId),
    ),
  );
}

function sampleDocument(
  id: string,
  now: string,
  { kind, number, sourceLanguage: language }: Sample,
  contents: Readonly<Record<Language, Node>>,
): PressDocument {
  const facts: Facts = { number, event };
  const document = newDocument({ id, kind, language, facts, now, content: contents[language] });
  const translation = otherLanguage(language);
  const { revision } = document;
  return {
    ...document,
    versions: {
      ...document.versions,
      [translation]: { content: toContent(contents[translation]), updatedAt: now, revision },
    },
  };
}
