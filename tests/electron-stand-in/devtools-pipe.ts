import type { CDPSession } from "@playwright/test";
import { spawn, type ChildProcess } from "node:child_process";
import { EventEmitter } from "node:events";
import type { Readable, Writable } from "node:stream";

/** One conversation in Chromium's protocol: with the browser itself or with one page. */
export interface DevToolsSession {
  readonly send: CDPSession["send"];
  readonly on: CDPSession["on"];
}

interface Answer {
  resolve(result: unknown): void;
  reject(error: Error): void;
  method: string;
}

interface Message {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

class Session extends EventEmitter {
  constructor(readonly send: CDPSession["send"]) {
    super();
    this.setMaxListeners(0);
  }

  /** The same, with the types Playwright has for Chromium's protocol. */
  asDevToolsSession(): DevToolsSession {
    return this as unknown as DevToolsSession;
  }
}

const keptErrorLines = 5;

/** Raised for every call that Chromium can no longer answer. */
export class ChromiumGone extends Error {
  override name = "ChromiumGone";
}

/**
 * Chromium, driven over `--remote-debugging-pipe` (file descriptors 3 and 4): needs no library and
 * leaves the websocket to Playwright.
 */
export class DevToolsPipe {
  readonly process: ChildProcess;
  readonly exited: Promise<void>;
  private readonly requests: Writable;
  private readonly answers = new Map<number, Answer>();
  private readonly sessions = new Map<string, Session>();
  private unfinished: Buffer[] = [];
  private lastId = 0;
  private readonly lastErrorLines: string[] = [];
  private gone = false;

  constructor(
    executable: string,
    args: readonly string[],
    handleErrorLine: (line: string) => void,
  ) {
    this.process = spawn(executable, ["--remote-debugging-pipe", ...args], {
      stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    });
    const [, , errors, requests, messages] = this.process.stdio;
    this.requests = requests as Writable;
    // A pipe that closes while Chromium goes away is told by `exited`, not by the stream.
    this.requests.on("error", () => undefined);
    (messages as Readable).on("error", () => undefined);
    (messages as Readable).on("data", (chunk: Buffer) => this.receive(chunk));
    readLines(errors as Readable, (line) => {
      this.lastErrorLines.push(line);
      if (this.lastErrorLines.length > keptErrorLines) this.lastErrorLines.shift();
      handleErrorLine(line);
    });
    this.exited = new Promise((resolve) => {
      const end = (reason: string) => {
        this.end([reason, ...this.lastErrorLines].join("\n"));
        resolve();
      };
      this.process.once("exit", () => end("Chromium has exited"));
      this.process.once("error", (error) => end(`Chromium cannot be started: ${error.message}`));
    });
  }

  /** The conversation with the browser itself. */
  get browser(): DevToolsSession {
    return this.session("");
  }

  session(id: string): DevToolsSession {
    const known = this.sessions.get(id);
    if (known) return known.asDevToolsSession();
    const send = (method: string, params: unknown = {}) => this.call(id, method, params);
    const session = new Session(send as CDPSession["send"]);
    this.sessions.set(id, session);
    return session.asDevToolsSession();
  }

  private call(sessionId: string, method: string, params: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.gone) {
        reject(new ChromiumGone(`${method}: Chromium has exited`));
        return;
      }
      this.lastId += 1;
      this.answers.set(this.lastId, { resolve, reject, method });
      const message = { id: this.lastId, method, params, ...(sessionId ? { sessionId } : {}) };
      this.requests.write(`${JSON.stringify(message)}\0`);
    });
  }

  private receive(chunk: Buffer): void {
    let rest = chunk;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const text = Buffer.concat([...this.unfinished, rest.subarray(0, end)]).toString("utf8");
      this.unfinished = [];
      rest = rest.subarray(end + 1);
      this.dispatch(JSON.parse(text) as Message);
    }
    if (rest.length > 0) this.unfinished.push(rest);
  }

  private dispatch(message: Message): void {
    if (message.id === undefined) {
      const session = this.sessions.get(message.sessionId ?? "");
      if (message.method !== undefined) session?.emit(message.method, message.params);
      return;
    }
    const answer = this.answers.get(message.id);
    this.answers.delete(message.id);
    if (message.error) answer?.reject(new Error(`${answer.method}: ${message.error.message}`));
    else answer?.resolve(message.result);
  }

  private end(reason: string): void {
    this.gone = true;
    for (const answer of this.answers.values()) {
      answer.reject(new ChromiumGone(`${answer.method}: ${reason}`));
    }
    this.answers.clear();
  }
}

function readLines(stream: Readable, handleLine: (line: string) => void): void {
  let unfinished = "";
  stream.setEncoding("utf8").on("data", (text: string) => {
    const lines = (unfinished + text).split("\n");
    unfinished = lines.pop() ?? "";
    for (const line of lines) handleLine(line);
  });
}
