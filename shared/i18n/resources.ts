import enBin from "./en/bin.json" with { type: "json" };
import enChecks from "./en/checks.json" with { type: "json" };
import enCommandLine from "./en/command-line.json" with { type: "json" };
import enCommon from "./en/common.json" with { type: "json" };
import enEditor from "./en/editor.json" with { type: "json" };
import enErrors from "./en/errors.json" with { type: "json" };
import enExport from "./en/export.json" with { type: "json" };
import enHealth from "./en/health.json" with { type: "json" };
import enHistory from "./en/history.json" with { type: "json" };
import enImport from "./en/import.json" with { type: "json" };
import enLetterhead from "./en/letterhead.json" with { type: "json" };
import enLibrary from "./en/library.json" with { type: "json" };
import enMemory from "./en/memory.json" with { type: "json" };
import enMenu from "./en/menu.json" with { type: "json" };
import enSettings from "./en/settings.json" with { type: "json" };
import enSpelling from "./en/spelling.json" with { type: "json" };
import enTemplate from "./en/template.json" with { type: "json" };
import enTerms from "./en/terms.json" with { type: "json" };
import enTranslation from "./en/translation.json" with { type: "json" };
import enTravel from "./en/travel.json" with { type: "json" };
import enXliff from "./en/xliff.json" with { type: "json" };
import ruBin from "./ru/bin.json" with { type: "json" };
import ruChecks from "./ru/checks.json" with { type: "json" };
import ruCommandLine from "./ru/command-line.json" with { type: "json" };
import ruCommon from "./ru/common.json" with { type: "json" };
import ruEditor from "./ru/editor.json" with { type: "json" };
import ruErrors from "./ru/errors.json" with { type: "json" };
import ruExport from "./ru/export.json" with { type: "json" };
import ruHealth from "./ru/health.json" with { type: "json" };
import ruHistory from "./ru/history.json" with { type: "json" };
import ruImport from "./ru/import.json" with { type: "json" };
import ruLetterhead from "./ru/letterhead.json" with { type: "json" };
import ruLibrary from "./ru/library.json" with { type: "json" };
import ruMemory from "./ru/memory.json" with { type: "json" };
import ruMenu from "./ru/menu.json" with { type: "json" };
import ruSettings from "./ru/settings.json" with { type: "json" };
import ruSpelling from "./ru/spelling.json" with { type: "json" };
import ruTemplate from "./ru/template.json" with { type: "json" };
import ruTerms from "./ru/terms.json" with { type: "json" };
import ruTranslation from "./ru/translation.json" with { type: "json" };
import ruTravel from "./ru/travel.json" with { type: "json" };
import ruXliff from "./ru/xliff.json" with { type: "json" };

/** All wording, one file to a part of the program. `template` speaks the language of the document version. */
export const resources = {
  en: {
    bin: enBin,
    checks: enChecks,
    commandLine: enCommandLine,
    common: enCommon,
    editor: enEditor,
    errors: enErrors,
    export: enExport,
    health: enHealth,
    history: enHistory,
    import: enImport,
    letterhead: enLetterhead,
    library: enLibrary,
    memory: enMemory,
    menu: enMenu,
    settings: enSettings,
    spelling: enSpelling,
    template: enTemplate,
    terms: enTerms,
    translation: enTranslation,
    travel: enTravel,
    xliff: enXliff,
  },
  ru: {
    bin: ruBin,
    checks: ruChecks,
    commandLine: ruCommandLine,
    common: ruCommon,
    editor: ruEditor,
    errors: ruErrors,
    export: ruExport,
    health: ruHealth,
    history: ruHistory,
    import: ruImport,
    letterhead: ruLetterhead,
    library: ruLibrary,
    memory: ruMemory,
    menu: ruMenu,
    settings: ruSettings,
    spelling: ruSpelling,
    template: ruTemplate,
    terms: ruTerms,
    translation: ruTranslation,
    travel: ruTravel,
    xliff: ruXliff,
  },
} as const;

export type Resources = (typeof resources)["en"];
