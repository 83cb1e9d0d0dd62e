import { EventEmitter } from "node:events";
import { NotCovered } from "./not-covered.ts";

type Listener = (...args: never[]) => void;

/** An event emitter that refuses listeners for events the stand-in does not know. */
export abstract class CoveredEmitter extends EventEmitter {
  protected abstract readonly emitterName: string;
  protected abstract readonly coveredEvents: readonly string[];

  constructor() {
    super();
    this.setMaxListeners(0);
  }

  override on(event: string | symbol, listener: Listener): this {
    this.refuseUnknown(event);
    return super.on(event, listener as (...args: unknown[]) => void);
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return this.on(event, listener);
  }

  override prependListener(event: string | symbol, listener: Listener): this {
    this.refuseUnknown(event);
    return super.prependListener(event, listener as (...args: unknown[]) => void);
  }

  private refuseUnknown(event: string | symbol): void {
    if (typeof event === "symbol" || this.coveredEvents.includes(event)) return;
    throw new NotCovered(`the event "${event}" of ${this.emitterName}`);
  }
}
