import { describe, expect, it, vi } from "vitest";

import type { listen, request } from "../../../../renderer/api.ts";
import { createLibraryStore } from "../../../../renderer/library/library-store.ts";
import type { Summary } from "../../../../shared/domain/document.ts";
import { failure, type Result, success } from "../../../../shared/result.ts";

const summary = (number: number, about: Partial<Summary> = {}): Summary => ({
  id: `01J9${String(number).padStart(22, "0")}`,
  kind: "note",
  number: String(number),
  event: { ru: "", en: "" },
  date: `2026-09-0${number}`,
  headline: {},
  states: { ru: "source" },
  sourceLanguage: "ru",
  updatedAt: "2026-09-05T09:00:00.000Z",
  revision: 1,
  ...about,
});

const rowsAtATime = 2;

function store(list: () => Result<Summary[]>) {
  const listeners: ((change: { summary?: Summary }) => void)[] = [];
  const listening = ((channel: string, listener: (typeof listeners)[number]) => {
    if (channel === "library.changed") listeners.push(listener);
    return () => undefined;
  }) as unknown as typeof listen;
  const asked = (async (_channel: string, { from }: { from: number }) => {
    const read = list();
    if (!read.ok) return read;
    const end = from + rowsAtATime;
    const next = end < read.value.length ? end : null;
    return success({ summaries: read.value.slice(from, end), next });
  }) as unknown as typeof request;
  const library = createLibraryStore({ request: asked, listen: listening });
  const numbers = () => library.snapshot().summaries.map(({ number }) => number);
  function tell(change: { summary?: Summary }): void {
    for (const listener of listeners) listener(change);
  }
  return { library, numbers, tell };
}

const info = { path: "/library", name: "Library" };

describe("the list of the open library", () => {
  it("is read when a library opens, the latest date on top", async () => {
    const { library, numbers } = store(() => success([summary(1), summary(3), summary(2)]));
    await library.open(info, null);
    expect(library.snapshot()).toMatchObject({ info, status: "ready", problem: null });
    expect(numbers()).toEqual(["3", "2", "1"]);
  });

  it("takes a changed document where it stands, a new one and a new date where they belong", async () => {
    const { library, numbers, tell } = store(() => success([summary(1), summary(3)]));
    await library.open(info, null);
    tell({ summary: summary(1, { number: "1a" }) });
    expect(numbers()).toEqual(["3", "1a"]);
    tell({ summary: summary(2) });
    expect(numbers()).toEqual(["3", "2", "1a"]);
    tell({ summary: summary(1, { date: null }) });
    expect(numbers()).toEqual(["1", "3", "2"]);
  });

  it("has what changed while it was read, and nothing of a list that is another one by then", async () => {
    let rows = [summary(1), summary(2), summary(3)];
    const { library, numbers, tell } = store(() => success(rows));
    const opening = library.open(info, null);
    tell({ summary: summary(1, { number: "1a" }) });
    await opening;
    expect(numbers()).toEqual(["3", "2", "1a"]);
    const again = library.open(info, null);
    rows = [summary(4), summary(5), summary(6)];
    tell({});
    await again;
    await vi.waitFor(() => expect(numbers()).toEqual(["6", "5", "4"]));
    expect(library.snapshot().status).toBe("ready");
  });

  it("tells why there is none", async () => {
    const { library } = store(() => success([]));
    await library.open(null, { code: "library-in-use", params: { path: "/library" } });
    expect(library.snapshot()).toMatchObject({ status: "problem", info: null, summaries: [] });
  });

  it("tells when it could not be read", async () => {
    const { library } = store(() => failure("library-none"));
    await library.open(info, null);
    expect(library.snapshot()).toMatchObject({
      status: "problem",
      problem: { code: "library-none" },
    });
  });
});
