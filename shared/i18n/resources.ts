import enCommandLine from "./en/command-line.json";
import enCommon from "./en/common.json";
import enEditor from "./en/editor.json";
import enErrors from "./en/errors.json";
import enExport from "./en/export.json";
import enImport from "./en/import.json";
import enLibrary from "./en/library.json";
import enMenu from "./en/menu.json";
import enSettings from "./en/settings.json";
import enTemplate from "./en/template.json";
import enTranslation from "./en/translation.json";
import ruCommandLine from "./ru/command-line.json";
import ruCommon from "./ru/common.json";
import ruEditor from "./ru/editor.json";
import ruErrors from "./ru/errors.json";
import ruExport from "./ru/export.json";
import ruImport from "./ru/import.json";
import ruLibrary from "./ru/library.json";
import ruMenu from "./ru/menu.json";
import ruSettings from "./ru/settings.json";
import ruTemplate from "./ru/template.json";
import ruTranslation from "./ru/translation.json";

/** All wording, one file to a part of the program. `template` speaks the language of the document version. */
export const resources = {
  en: {
    commandLine: enCommandLine,
    common: enCommon,
    editor: enEditor,
    errors: enErrors,
    export: enExport,
    import: enImport,
    library: enLibrary,
    menu: enMenu,
    settings: enSettings,
    template: enTemplate,
    translation: enTranslation,
  },
  ru: {
    commandLine: ruCommandLine,
    common: ruCommon,
    editor: ruEditor,
    errors: ruErrors,
    export: ruExport,
    import: ruImport,
    library: ruLibrary,
    menu: ruMenu,
    settings: ruSettings,
    template: ruTemplate,
    translation: ruTranslation,
  },
} as const;

export type Resources = (typeof resources)["en"];
