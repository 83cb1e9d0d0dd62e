import type { Node } from "@tiptap/pm/model";

import type { Kind } from "../../shared/domain/document.ts";
import type { Language } from "../../shared/domain/language.ts";
import { wording } from "../../shared/i18n/translator.ts";
import templateWording from "../../shared/i18n/en/template.json" with { type: "json" };
import type { PartName } from "../../shared/templates/template.ts";

type LabelName = keyof typeof templateWording.label;
type PlaceholderName = keyof typeof templateWording.placeholder;

function isLabelName(name: string): name is LabelName {
  return Object.hasOwn(templateWording.label, name);
}

function isPlaceholderName(name: string): name is PlaceholderName {
  return Object.hasOwn(templateWording.placeholder, name);
}

/** The quiet label printed before a part, in the language of the version; null where it has none. */
export function standingLabel(name: string, language: Language): string | null {
  return isLabelName(name) ? wording(language)(`template:label.${name}`) : null;
}

/** Who speaks in a question or an answer: as given, or as the standing wording has it. */
export function speakerLabel(node: Node, language: Language): string {
  const own: unknown = node.attrs["label"];
  return typeof own === "string" && own !== ""
    ? own
    : (standingLabel(node.type.name, language) ?? "");
}

/** The grey words of an empty part, in the language of the version. */
export function placeholder(name: string, kind: Kind, language: Language): string | null {
  if (!isPlaceholderName(name)) return null;
  const t = wording(language);
  switch (name) {
    case "headline":
    case "lead":
    case "paragraph":
      return t(`template:placeholder.${name}.${kind}`);
    default:
      return t(`template:placeholder.${name}`);
  }
}

/** What a part says before anybody has written in it. */
export function initialText(name: PartName, language: Language): string {
  const t = wording(language);
  if (name === "deliveryCaveat") return t("template:initial.deliveryCaveat");
  return name === "boilerplate" ? t("template:initial.boilerplateHeading") : "";
}
