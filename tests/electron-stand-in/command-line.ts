import { coveredModule } from "./not-covered.ts";

/** Electron's command line: switches before and after the application's path, and `-r` modules. */
export class CommandLine {
  readonly required: string[] = [];
  readonly switches = new Map<string, string>();
  entry: string | undefined;
  wantsVersion = false;

  read(args: readonly string[]): void {
    const rest = [...args];
    for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
      if (argument === "--") break;
      if (this.entry === undefined && (argument === "-r" || argument === "--require")) {
        const required = rest.shift();
        if (required !== undefined) this.required.push(required);
      } else if (this.entry === undefined && (argument === "-v" || argument === "--version")) {
        this.wantsVersion = true;
      } else if (argument.startsWith("--")) {
        this.append(argument.slice(2));
      } else if (!argument.startsWith("-")) {
        this.entry ??= argument;
      }
    }
  }

  /** The `app.commandLine` of Electron. */
  readonly api = coveredModule("app.commandLine", {
    appendSwitch: (name: string, value = ""): void => void this.switches.set(name, value),
    hasSwitch: (name: string): boolean => this.switches.has(name),
    getSwitchValue: (name: string): string => this.switches.get(name) ?? "",
    removeSwitch: (name: string): void => void this.switches.delete(name),
  });

  private append(written: string): void {
    const separator = written.indexOf("=");
    if (separator < 0) this.switches.set(written, "");
    else this.switches.set(written.slice(0, separator), written.slice(separator + 1));
  }
}
