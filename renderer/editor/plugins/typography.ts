import { Extension } from "@tiptap/core";
import { InputRule, inputRules } from "@tiptap/pm/inputrules";
import type { Plugin } from "@tiptap/pm/state";

import type { Language } from "../../../shared/domain/language.ts";

const quotes: Readonly<Record<Language, { readonly open: string; readonly close: string }>> = {
  ru: { open: "«", close: "»" },
  en: { open: "“", close: "”" },
};

/** Characters the keyboard lacks, as the language writes them; Backspace gives back what was typed. */
function typography(language: Language): Plugin {
  const { open, close } = quotes[language];
  const rules = [
    new InputRule(/(?:^|[\s([{—–«“„])(")$/, open),
    new InputRule(/"$/, close),
    new InputRule(/--$/, "—"),
    new InputRule(/\.\.\.$/, "…"),
  ];
  if (language === "en")
    rules.push(new InputRule(/(?:^|[\s([{—–“])(')$/, "‘"), new InputRule(/'$/, "’"));
  return inputRules({ rules });
}

export function typographyExtension(language: Language): Extension {
  return Extension.create({
    name: "typography",
    addProseMirrorPlugins: () => [typography(language)],
  });
}
