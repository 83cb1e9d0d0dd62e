import { EventEmitter } from "node:events";
import { pathToFileURL } from "node:url";

/** What a utility process hears and says its application by; what comes early waits for a listener. */
class ParentPort extends EventEmitter {
  private readonly early: unknown[] = [];

  constructor() {
    super();
    process.on("message", (data) => {
      if (this.listenerCount("message") === 0) this.early.push(data);
      else this.emit("message", { data, ports: [] });
    });
    // Nobody is left to work for.
    process.on("disconnect", () => process.exit());
  }

  override on(event: string, listener: (...args: unknown[]) => void): this {
    super.on(event, listener);
    if (event === "message")
      for (const data of this.early.splice(0)) this.emit("message", { data, ports: [] });
    return this;
  }

  postMessage(message: unknown): void {
    process.send?.(message);
  }
}

const [, , modulePath = ""] = process.argv;
process.argv.splice(1, 1);
Object.assign(process, { parentPort: new ParentPort(), type: "utility" });
await import(pathToFileURL(modulePath).href);
