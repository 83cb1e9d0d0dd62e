import { parseArgs } from "node:util";

/** Every option of the command line; which command takes which is in `command-line.ts`. */
const options = {
  all: { type: "boolean" },
  bundle: { type: "boolean" },
  draft: { type: "boolean" },
  "embed-fonts": { type: "boolean" },
  encoding: { type: "string" },
  format: { type: "string" },
  help: { type: "boolean", short: "h" },
  interface: { type: "string" },
  json: { type: "boolean" },
  "keep-photo-data": { type: "boolean" },
  kind: { type: "string" },
  language: { type: "string" },
  layout: { type: "string" },
  letterhead: { type: "string" },
  library: { type: "string" },
  out: { type: "string" },
  overwrite: { type: "boolean" },
  "user-data-dir": { type: "string" },
  version: { type: "boolean", short: "v" },
} as const;

export type OptionName = keyof typeof options;

/** Why an option could not be taken, with the option as it was typed. */
interface OptionFault {
  readonly reason: "unknownOption" | "valueMissing" | "valueUnexpected";
  readonly option: string;
}

export interface GivenArguments {
  readonly positionals: readonly string[];
  readonly values: ReadonlyMap<OptionName, string>;
  readonly flags: ReadonlySet<OptionName>;
  /** The first thing that does not fit; the program with a window overlooks it. */
  readonly fault: OptionFault | null;
}

export function readArguments(given: readonly string[]): GivenArguments {
  const { tokens } = parseArgs({
    args: [...given],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const positionals: string[] = [];
  const values = new Map<OptionName, string>();
  const flags = new Set<OptionName>();
  const faults: OptionFault[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName: option, value } = token;
    if (!isOptionName(name)) faults.push({ reason: "unknownOption", option });
    else if (options[name].type === "boolean") {
      if (value === undefined) flags.add(name);
      else faults.push({ reason: "valueUnexpected", option });
    } else if (value === undefined || value === "" || (!token.inlineValue && value.startsWith("-")))
      faults.push({ reason: "valueMissing", option });
    else values.set(name, value);
  }
  return { positionals, values, flags, fault: faults[0] ?? null };
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}
