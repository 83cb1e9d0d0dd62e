import { type Kind, kindSchema } from "../shared/domain/document.ts";
import {
  type ExportFormat,
  exportFormatSchema,
  usualFormats,
} from "../shared/domain/export-job.ts";
import { type Language, languageSchema } from "../shared/domain/language.ts";
import { type LayoutName, layoutNames } from "../shared/export/layouts/index.ts";
import { type Encoding, encodings } from "../shared/import/encodings.ts";
import { type GivenArguments, type OptionName, readArguments } from "./command-line/options.ts";

interface ListCommand {
  readonly name: "list";
}
export interface ImportCommand {
  readonly name: "import";
  readonly file: string;
  readonly kind: Kind;
  readonly language: Language;
  /** Of a text file; null where it is to be recognised. */
  readonly encoding: Encoding | null;
}
export interface ExportCommand {
  readonly name: "export";
  /** null: every document of the library. */
  readonly ids: readonly string[] | null;
  /** null: every language a document has. */
  readonly languages: readonly Language[] | null;
  readonly formats: readonly ExportFormat[];
  /** null: each kind of document has its usual one. */
  readonly layout: LayoutName | null;
  /** Its name, or "none"; null: the library's usual one. */
  readonly letterhead: string | null;
  /** Web pages carry their fonts. */
  readonly embedFonts: boolean;
  readonly draft: boolean;
  readonly keepPhotoData: boolean;
  readonly bundle: boolean;
  readonly out: string | null;
  readonly overwrite: boolean;
}
export interface SampleCommand {
  readonly name: "sample";
  readonly out: string;
  readonly overwrite: boolean;
}
export interface SiteCommand {
  readonly name: "site";
  /** null: every language there is. */
  readonly languages: readonly Language[] | null;
  readonly out: string;
}
export interface VerifyCommand {
  readonly name: "verify";
  readonly folder: string;
}
export type Command =
  | ListCommand
  | ImportCommand
  | ExportCommand
  | VerifyCommand
  | SiteCommand
  | SampleCommand;

type UsageParams = Readonly<
  Partial<Record<"option" | "value" | "allowed" | "command" | "argument", string>>
>;

/** A wrong call: a key of the `commandLine` wording and what it is about. */
export interface UsageFault {
  readonly reason:
    | "unknownOption"
    | "valueMissing"
    | "valueUnexpected"
    | "optionForOther"
    | "optionMissing"
    | "valueRefused"
    | "documentsMissing"
    | "documentsTwice"
    | "fileMissing"
    | "folderMissing"
    | "newFolder"
    | "tooMany";
  readonly params: UsageParams;
}

export type Run =
  | { readonly as: "application" }
  | { readonly as: "help" }
  | { readonly as: "version" }
  | { readonly as: "command"; readonly command: Command; readonly json: boolean }
  | { readonly as: "unknown-command"; readonly command: string }
  | { readonly as: "usage-fault"; readonly fault: UsageFault };

export interface Invocation {
  readonly run: Run;
  readonly library: string | null;
  readonly userData: string | null;
  readonly interfaceLanguage: Language | null;
}

const always: readonly OptionName[] = ["help", "version", "interface", "user-data-dir"];
const optionsOf: Readonly<Record<Command["name"], readonly OptionName[]>> = {
  list: ["library", "json"],
  import: ["library", "json", "kind", "language", "encoding"],
  export: [
    "library",
    "json",
    "all",
    "language",
    "format",
    "layout",
    "letterhead",
    "embed-fonts",
    "draft",
    "keep-photo-data",
    "out",
    "bundle",
    "overwrite",
  ],
  verify: ["json"],
  site: ["library", "json", "language", "out"],
  sample: ["json", "out", "overwrite"],
};

/** What the arguments ask for. Without a command it is the window, whatever other switches are there. */
export function parseCommandLine(programArguments: readonly string[]): Invocation {
  const given = readArguments(programArguments);
  const interfaceLanguage = languageSchema.safeParse(given.values.get("interface"));
  return {
    run: runOf(given),
    library: given.values.get("library") ?? null,
    userData: given.values.get("user-data-dir") ?? null,
    interfaceLanguage: interfaceLanguage.success ? interfaceLanguage.data : null,
  };
}

function runOf(given: GivenArguments): Run {
  const [name, ...positionals] = given.positionals;
  if (given.flags.has("help")) return { as: "help" };
  if (given.flags.has("version")) return { as: "version" };
  if (name === undefined) return { as: "application" };
  if (!isCommandName(name)) return { as: "unknown-command", command: name };
  try {
    refuseFaults(name, given);
    const command = commandReaders[name](given, positionals);
    return { as: "command", command, json: given.flags.has("json") };
  } catch (error) {
    if (error instanceof UsageError) return { as: "usage-fault", fault: error.fault };
    throw error;
  }
}

class UsageError extends Error {
  readonly fault: UsageFault;

  constructor(reason: UsageFault["reason"], params: UsageFault["params"] = {}) {
    super(reason);
    this.fault = { reason, params };
  }
}

function isCommandName(name: string): name is Command["name"] {
  return Object.hasOwn(optionsOf, name);
}

function refuseFaults(command: Command["name"], given: GivenArguments): void {
  if (given.fault !== null)
    throw new UsageError(given.fault.reason, { option: given.fault.option });
  const taken = new Set([...always, ...optionsOf[command]]);
  for (const name of [...given.values.keys(), ...given.flags]) {
    if (!taken.has(name)) throw new UsageError("optionForOther", { command, option: `--${name}` });
  }
  const spoken = given.values.get("interface");
  if (spoken !== undefined) oneOf("interface", spoken, languageSchema.options);
}

const commandReaders: {
  [Name in Command["name"]]: (given: GivenArguments, positionals: readonly string[]) => Command;
} = {
  list(_given, positionals) {
    refuseMore(positionals);
    return { name: "list" };
  },
  import(given, [file, ...more]) {
    if (file === undefined) throw new UsageError("fileMissing");
    refuseMore(more);
    return {
      name: "import",
      file,
      kind: oneOf("kind", required(given, "kind"), kindSchema.options),
      language: oneOf("language", required(given, "language"), languageSchema.options),
      encoding: given.values.has("encoding")
        ? oneOf("encoding", required(given, "encoding"), encodings)
        : null,
    };
  },
  export(given, ids) {
    const all = given.flags.has("all");
    if (all && ids.length > 0) throw new UsageError("documentsTwice");
    if (!all && ids.length === 0) throw new UsageError("documentsMissing");
    if (given.flags.has("bundle") && given.flags.has("overwrite"))
      throw new UsageError("newFolder");
    return {
      name: "export",
      ids: all ? null : [...new Set(ids)],
      languages: listOf(given, "language", languageSchema.options),
      formats: listOf(given, "format", exportFormatSchema.options) ?? usualFormats,
      layout: chosenLayout(given),
      letterhead: given.values.get("letterhead") ?? null,
      embedFonts: given.flags.has("embed-fonts"),
      draft: given.flags.has("draft"),
      keepPhotoData: given.flags.has("keep-photo-data"),
      bundle: given.flags.has("bundle"),
      out: given.values.get("out") ?? null,
      overwrite: given.flags.has("overwrite"),
    };
  },
  verify(_given, [folder, ...more]) {
    if (folder === undefined) throw new UsageError("folderMissing");
    refuseMore(more);
    return { name: "verify", folder };
  },
  site(given, positionals) {
    refuseMore(positionals);
    return {
      name: "site",
      languages: listOf(given, "language", languageSchema.options),
      out: required(given, "out"),
    };
  },
  sample(given, positionals) {
    refuseMore(positionals);
    return {
      name: "sample",
      out: required(given, "out"),
      overwrite: given.flags.has("overwrite"),
    };
  },
};

function refuseMore(positionals: readonly string[]): void {
  const [first] = positionals;
  if (first !== undefined) throw new UsageError("tooMany", { argument: first });
}

function required(given: GivenArguments, name: OptionName): string {
  const value = given.values.get(name);
  if (value === undefined) throw new UsageError("optionMissing", { option: `--${name}` });
  return value;
}

function chosenLayout(given: GivenArguments): LayoutName | null {
  const value = given.values.get("layout");
  return value === undefined ? null : oneOf("layout", value, layoutNames);
}

function oneOf<Value extends string>(
  name: OptionName,
  value: string,
  allowed: readonly Value[],
): Value {
  const found = allowed.find((one) => one === value.trim().toLowerCase());
  if (found === undefined) {
    throw new UsageError("valueRefused", {
      option: `--${name}`,
      value,
      allowed: allowed.join(", "),
    });
  }
  return found;
}

function listOf<Value extends string>(
  given: GivenArguments,
  name: OptionName,
  allowed: readonly Value[],
): Value[] | null {
  const value = given.values.get(name);
  if (value === undefined) return null;
  return [...new Set(value.split(",").map((part) => oneOf(name, part, allowed)))];
}
