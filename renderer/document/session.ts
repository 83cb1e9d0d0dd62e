import type { Content, Facts, PressDocument } from "../../shared/domain/document.ts";
import { type Language, languages } from "../../shared/domain/language.ts";
import type { Input, Output } from "../../shared/ipc/contract.ts";
import { failure, type Problem, type Result } from "../../shared/result.ts";
import { remedyOf } from "./save-failure.ts";

/** A second of quiet typing is two saves at most; nobody is ever more than two seconds behind. */
const saveDelay = 400;
const longestSaveDelay = 2000;
const firstRetry = 1000;
const longestRetry = 30_000;

export type SaveState =
  | { readonly name: "unsaved" | "saving" }
  /** `behind`: all of it is on the disk, but something wants the person's attention. */
  | { readonly name: "saved"; readonly behind: Problem | null }
  | { readonly name: "problem"; readonly problem: Problem };

export interface SessionSnapshot {
  /** As last saved or read; the text being written is asked for with `content`. */
  readonly document: PressDocument;
  /** With the changes that are not saved yet. */
  readonly facts: Facts;
  readonly state: SaveState;
}

export interface Clock {
  now(): number;
  /** Returns the function that cancels. */
  after(milliseconds: number, run: () => void): () => void;
}

export interface SessionPorts {
  readonly save: (input: Input<"document.save">) => Promise<Result<Output<"document.save">>>;
  readonly addVersion: (input: Input<"document.addVersion">) => Promise<Result<PressDocument>>;
  readonly clock: Clock;
}

/** One open document: collects what is written and keeps the library no more than a moment behind. */
export interface DocumentSession {
  readonly id: string;
  readonly snapshot: () => SessionSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Cheap enough for every keystroke: the content is read when it is saved. */
  edit(language: Language, getContent: () => Content): void;
  /** The text as it is now, saved or not; undefined while there is no such version. */
  content(language: Language): Content | undefined;
  /** Reads what editors still hold, before they go away. */
  capture(): void;
  changeFacts(facts: Facts): void;
  /** Saves all that waits; false if it could not be saved. */
  flush(): Promise<boolean>;
  addVersion(language: Language, fill: "empty" | "copy"): Promise<Result<PressDocument>>;
  /** Stops the clock; what waits is not saved any more. */
  dispose(): void;
}

export function createSession(opened: PressDocument, ports: SessionPorts): DocumentSession {
  const listeners = new Set<() => void>();
  const waiting = new Map<Language, () => Content>();
  /** Under way: neither waiting nor saved, and still the latest there is. */
  let sending: Partial<Record<Language, Content>> = {};
  let waitingFacts: Facts | null = null;
  let document = opened;
  let state: SaveState = { name: "saved", behind: null };
  let snapshot: SessionSnapshot = { document, facts: document.facts, state };
  let behindSince: number | null = null;
  let retryDelay = firstRetry;
  let inFlight: Promise<void> | null = null;
  let cancelTimer: (() => void) | null = null;

  function publish(next: SaveState): void {
    const facts = waitingFacts ?? document.facts;
    const isSame = state === next && snapshot.document === document && snapshot.facts === facts;
    // A key pressed while the one before is not saved yet changes nothing anyone can see.
    if (isSame) return;
    state = next;
    snapshot = { document, facts, state };
    for (const listener of listeners) listener();
  }

  const somethingWaits = (): boolean => waiting.size > 0 || waitingFacts !== null;

  function setTimer(milliseconds: number): void {
    cancelTimer?.();
    cancelTimer = ports.clock.after(milliseconds, () => {
      cancelTimer = null;
      void save();
    });
  }

  function scheduleSave(): void {
    const now = ports.clock.now();
    behindSince ??= now;
    if (inFlight === null) {
      setTimer(Math.max(0, Math.min(saveDelay, behindSince + longestSaveDelay - now)));
    }
  }

  function changed(): void {
    // A full disk is asked again at its own pace, a conflict never; a refused text once it changes.
    if (state.name !== "problem" || remedyOf(state.problem) === "changed text") scheduleSave();
    publish(state.name === "saved" ? { name: "unsaved" } : state);
  }

  function save(): Promise<void> {
    inFlight ??= sendWaiting().finally(() => {
      inFlight = null;
      if (somethingWaits() && state.name !== "problem") scheduleSave();
    });
    return inFlight;
  }

  async function sendWaiting(): Promise<void> {
    const contents: Partial<Record<Language, Content>> = {};
    for (const [language, getContent] of waiting) contents[language] = getContent();
    const facts = waitingFacts;
    waiting.clear();
    sending = contents;
    behindSince = null;
    cancelTimer?.();
    cancelTimer = null;
    // A problem stays on the screen until a save has really succeeded.
    if (state.name !== "problem") publish({ name: "saving" });
    const saved = await ports.save({
      id: document.id,
      baseRevision: document.revision,
      contents,
      ...(facts !== null && { facts }),
    });
    sending = {};
    if (saved.ok) acceptSaved(contents, facts, saved.value);
    else keepUnsaved(contents, saved.problem);
  }

  function acceptSaved(
    contents: Partial<Record<Language, Content>>,
    facts: Facts | null,
    { summary: { revision, updatedAt }, behind }: Output<"document.save">,
  ): void {
    const versions = { ...document.versions };
    for (const language of languages) {
      const content = contents[language];
      if (content !== undefined) versions[language] = { content, updatedAt, revision };
    }
    document = { ...document, versions, revision, updatedAt, facts: facts ?? document.facts };
    if (waitingFacts === facts) waitingFacts = null;
    retryDelay = firstRetry;
    publish(somethingWaits() ? { name: "unsaved" } : { name: "saved", behind });
  }

  function keepUnsaved(contents: Partial<Record<Language, Content>>, problem: Problem): void {
    const changedMeanwhile = waiting.size > 0;
    for (const language of languages) {
      const content = contents[language];
      if (content !== undefined && !waiting.has(language)) waiting.set(language, () => content);
    }
    publish({ name: "problem", problem });
    const remedy = remedyOf(problem);
    if (remedy === "changed text" && changedMeanwhile) setTimer(saveDelay);
    if (remedy !== "time") return;
    setTimer(retryDelay);
    retryDelay = Math.min(retryDelay * 2, longestRetry);
  }

  function capture(): void {
    for (const [language, getContent] of waiting) {
      const content = getContent();
      waiting.set(language, () => content);
    }
  }

  async function flush(): Promise<boolean> {
    capture();
    if (inFlight !== null) await inFlight;
    const hopeless = state.name === "problem" && remedyOf(state.problem) === "opened again";
    if (somethingWaits() && !hopeless) await save();
    return !somethingWaits();
  }

  return {
    id: opened.id,
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(language, getContent) {
      waiting.set(language, getContent);
      changed();
    },
    content: (language) =>
      waiting.get(language)?.() ?? sending[language] ?? document.versions[language]?.content,
    capture,
    changeFacts(facts) {
      waitingFacts = facts;
      changed();
    },
    flush,
    async addVersion(language, fill) {
      if (!(await flush())) {
        return state.name === "problem"
          ? { ok: false, problem: state.problem }
          : failure("document-conflict");
      }
      const added = await ports.addVersion({
        id: document.id,
        baseRevision: document.revision,
        language,
        fill,
      });
      if (added.ok) {
        document = added.value;
        publish(state);
      }
      return added;
    },
    dispose() {
      cancelTimer?.();
      cancelTimer = null;
      listeners.clear();
    },
  };
}
