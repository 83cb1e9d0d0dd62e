import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { CoveredEmitter } from "./covered-emitter.ts";
import { coveredModule, refuseUnknownOptions, throwForUnknownMembers } from "./not-covered.ts";

interface ForkOptions {
  serviceName?: string;
}

/** A Node process of the application's own; it ends with the application. */
export class UtilityProcess extends CoveredEmitter {
  protected readonly emitterName = "UtilityProcess";
  protected readonly coveredEvents = ["spawn", "message", "exit"];
  private readonly child: ChildProcess;

  /** @param boot gives the process its `parentPort`: see `utility-boot.ts` */
  constructor(boot: string, modulePath: string, args: readonly string[]) {
    super();
    this.child = fork(boot, [modulePath, ...args], { serialization: "advanced", execArgv: [] });
    this.child.on("spawn", () => this.emit("spawn"));
    this.child.on("message", (message) => this.emit("message", message));
    this.child.on("exit", (code) => this.emit("exit", code ?? 1));
    // A message that comes too late for a process that has ended is lost, as Electron's is.
    this.child.on("error", () => undefined);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  postMessage(message: unknown): void {
    if (this.child.connected) this.child.send(message as object);
  }

  kill(): boolean {
    return this.child.kill();
  }
}

throwForUnknownMembers("UtilityProcess", UtilityProcess);

export const utilityProcess = coveredModule("utilityProcess", {
  fork(modulePath: string, args: readonly string[] = [], options: ForkOptions = {}) {
    refuseUnknownOptions("utilityProcess", options, ["serviceName"]);
    return new UtilityProcess(path.join(import.meta.dirname, "utility-boot.mjs"), modulePath, args);
  },
});
