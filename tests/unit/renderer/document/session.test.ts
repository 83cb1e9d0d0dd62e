import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { createSession, type SessionPorts } from "../../../../renderer/document/session.ts";
import type { Content, PressDocument, Summary } from "../../../../shared/domain/document.ts";
import type { Input } from "../../../../shared/ipc/contract.ts";
import { failure, type Problem, type Result, success } from "../../../../shared/result.ts";

const text = (words: string): Content => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
});

const document: PressDocument = {
  schemaVersion: 1,
  id: "01J90000000000000000000001",
  kind: "press-release",
  facts: { number: "", event: { ru: "", en: "" } },
  sourceLanguage: "ru",
  createdAt: "2026-09-05T09:00:00.000Z",
  updatedAt: "2026-09-05T09:00:00.000Z",
  revision: 1,
  versions: {
    ru: { content: text("Начало"), updatedAt: "2026-09-05T09:00:00.000Z", revision: 1 },
  },
};

type SaveInput = Input<"document.save">;

function opened(
  answer: (input: SaveInput) => Result<Summary> | Promise<Result<Summary>>,
  behind: Problem | null = null,
) {
  const saves: SaveInput[] = [];
  const ports: SessionPorts = {
    save: async (input) => {
      saves.push(input);
      const answered = await answer(input);
      return answered.ok ? success({ summary: answered.value, behind }) : answered;
    },
    addVersion: async ({ language }) =>
      success({
        ...document,
        revision: document.revision + 1,
        versions: {
          ...document.versions,
          [language]: { content: text(""), updatedAt: document.updatedAt, revision: 2 },
        },
      }),
    clock: {
      now: () => Date.now(),
      after(milliseconds, run) {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
    },
  };
  return { session: createSession(document, ports), saves };
}

const saved = ({ baseRevision }: SaveInput): Result<Summary> =>
  success({
    id: document.id,
    kind: document.kind,
    number: "",
    event: document.facts.event,
    date: null,
    headline: {},
    states: { ru: "source" },
    sourceLanguage: "ru",
    updatedAt: "2026-09-05T10:00:00.000Z",
    revision: baseRevision + 1,
  });

/** Answers that wait until the test lets them go. */
function heldAnswers() {
  const waiting: (() => void)[] = [];
  return {
    answer: (input: SaveInput) =>
      new Promise<Result<Summary>>((resolve) => {
        waiting.push(() => resolve(saved(input)));
      }),
    async letGo() {
      waiting.shift()?.();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

describe("a document session", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("saves once a person has stopped writing for a moment", async () => {
    const { session, saves } = opened(saved);
    session.edit("ru", () => text("Учение"));
    expect(session.snapshot().state.name).toBe("unsaved");
    await vi.advanceTimersByTimeAsync(399);
    expect(saves).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(saves).toEqual([{ id: document.id, baseRevision: 1, contents: { ru: text("Учение") } }]);
    expect(session.snapshot().state.name).toBe("saved");
  });

  it("is never more than two seconds behind one who does not stop", async () => {
    const { session, saves } = opened(saved);
    for (let typed = 0; typed < 20; typed++) {
      session.edit("ru", () => text(`Учение ${typed}`));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saves).toHaveLength(1);
  });

  it("reads the text when it is saved, not at every key", async () => {
    const { session } = opened(saved);
    const getContent = vi.fn<() => Content>(() => text("Учение"));
    for (let typed = 0; typed < 5; typed++) session.edit("ru", getContent);
    expect(getContent).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(400);
    expect(getContent).toHaveBeenCalledTimes(1);
  });

  it("puts what was written in both languages and the facts into one save", async () => {
    const { session, saves } = opened(saved);
    session.edit("ru", () => text("Учение"));
    session.edit("en", () => text("Exercise"));
    session.changeFacts({ number: "14", event: { ru: "", en: "" } });
    await vi.advanceTimersByTimeAsync(400);
    expect(saves).toHaveLength(1);
    expect(saves[0]).toMatchObject({
      contents: { ru: text("Учение"), en: text("Exercise") },
      facts: { number: "14" },
    });
  });

  it("has one request under way at a time and sends what was written meanwhile after it", async () => {
    const held = heldAnswers();
    const { session, saves } = opened(held.answer);
    session.edit("ru", () => text("Первое"));
    await vi.advanceTimersByTimeAsync(400);
    session.edit("ru", () => text("Второе"));
    session.edit("ru", () => text("Третье"));
    await vi.advanceTimersByTimeAsync(5000);
    expect(saves).toHaveLength(1);
    expect(session.snapshot().state.name).toBe("saving");
    await held.letGo();
    // Two seconds are long past: nothing waits for a quiet moment any more.
    expect(saves).toHaveLength(2);
    expect(saves[1]).toMatchObject({ baseRevision: 2, contents: { ru: text("Третье") } });
    await held.letGo();
    expect(session.snapshot().state.name).toBe("saved");
  });

  it("tells a full disk, keeps the text and tries again by itself, ever more slowly", async () => {
    let full = true;
    const { session, saves } = opened((input) =>
      full ? failure("disk-full", { path: "/media/usb" }) : saved(input),
    );
    session.edit("ru", () => text("Учение"));
    await vi.advanceTimersByTimeAsync(400);
    expect(session.snapshot().state).toEqual({
      name: "problem",
      problem: { code: "disk-full", params: { path: "/media/usb" } },
    });
    await vi.advanceTimersByTimeAsync(1000);
    expect(saves).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1999);
    expect(saves).toHaveLength(2);
    full = false;
    await vi.advanceTimersByTimeAsync(1);
    expect(saves[2]).toMatchObject({ contents: { ru: text("Учение") } });
    expect(session.snapshot().state.name).toBe("saved");
  });

  it("sends the newest text after a failure, not the one that failed", async () => {
    let full = true;
    const { session, saves } = opened((input) =>
      full ? failure("disk-full", { path: "/" }) : saved(input),
    );
    session.edit("ru", () => text("Старое"));
    await vi.advanceTimersByTimeAsync(400);
    session.edit("ru", () => text("Новое"));
    full = false;
    await vi.advanceTimersByTimeAsync(1000);
    expect(saves.at(-1)).toMatchObject({ contents: { ru: text("Новое") } });
  });

  it("does not write over a document changed elsewhere, and keeps what is in the window", async () => {
    const { session, saves } = opened(() => failure("document-conflict"));
    session.edit("ru", () => text("Моё"));
    await vi.advanceTimersByTimeAsync(400);
    session.edit("ru", () => text("Моё и ещё"));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(saves).toHaveLength(1);
    expect(await session.flush()).toBe(false);
    expect(session.content("ru")).toEqual(text("Моё и ещё"));
  });

  it("offers a refused text again once it has changed", async () => {
    let refused = true;
    const { session, saves } = opened((input) =>
      refused ? failure("content-refused", { reason: "?" }) : saved(input),
    );
    session.edit("ru", () => text("Так нельзя"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toHaveLength(1);
    refused = false;
    session.edit("ru", () => text("Так можно"));
    await vi.advanceTimersByTimeAsync(400);
    expect(session.snapshot().state.name).toBe("saved");
  });

  describe("asked to flush", () => {
    it("saves at once what waits", async () => {
      const { session, saves } = opened(saved);
      session.edit("ru", () => text("Учение"));
      expect(await session.flush()).toBe(true);
      expect(saves).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(5000);
      expect(saves).toHaveLength(1);
    });

    it("asks for nothing where nothing waits", async () => {
      const { session, saves } = opened(saved);
      expect(await session.flush()).toBe(true);
      expect(saves).toHaveLength(0);
    });

    it("waits for the save under way and then saves the rest", async () => {
      const held = heldAnswers();
      const { session, saves } = opened(held.answer);
      session.edit("ru", () => text("Первое"));
      await vi.advanceTimersByTimeAsync(400);
      session.edit("ru", () => text("Второе"));
      const flushed = session.flush();
      await held.letGo();
      await held.letGo();
      expect(await flushed).toBe(true);
      expect(saves.map(({ contents }) => contents.ru)).toEqual([text("Первое"), text("Второе")]);
    });

    it("says that it could not", async () => {
      const { session } = opened(() => failure("disk-full", { path: "/" }));
      session.edit("ru", () => text("Учение"));
      expect(await session.flush()).toBe(false);
    });
  });

  it("has the words of a save that is under way, and of one that has failed", async () => {
    const answers: ((result: Result<Summary>) => void)[] = [];
    const { session } = opened(() => new Promise((resolve) => answers.push(resolve)));
    session.edit("ru", () => text("Учение"));
    await vi.advanceTimersByTimeAsync(400);
    expect(session.snapshot().state.name).toBe("saving");
    expect(session.content("ru")).toEqual(text("Учение"));
    answers.shift()?.(failure("disk-full"));
    await vi.advanceTimersByTimeAsync(0);
    expect(session.content("ru")).toEqual(text("Учение"));
    // It is tried again by itself.
    await vi.advanceTimersByTimeAsync(60_000);
    expect(answers).toHaveLength(1);
    expect(session.content("ru")).toEqual(text("Учение"));
  });

  it("knows the text of an editor that has gone away, once it has been captured", () => {
    const { session } = opened(saved);
    let editor: { content: Content } | null = { content: text("Учение") };
    session.edit("ru", () => {
      if (editor === null) throw new Error("The editor is gone");
      return editor.content;
    });
    session.capture();
    editor = null;
    expect(session.content("ru")).toEqual(text("Учение"));
  });

  it("saves what was written before it makes the other version", async () => {
    const { session, saves } = opened(saved);
    session.edit("ru", () => text("Учение"));
    const added = await session.addVersion("en", "empty");
    expect(added.ok).toBe(true);
    expect(saves).toHaveLength(1);
    expect(session.snapshot().document.versions.en?.content).toEqual(text(""));
  });
});
