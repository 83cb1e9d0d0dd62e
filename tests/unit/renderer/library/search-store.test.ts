import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { request } from "../../../../renderer/api.ts";
import { createSearchStore } from "../../../../renderer/library/search-store.ts";
import type { Output } from "../../../../shared/ipc/contract.ts";
import { failure, type Result, success } from "../../../../shared/result.ts";

type Answer = Result<Output<"library.search">>;

const answerWith = (id: string, complete = true): Answer =>
  success({ hits: [{ id, excerpt: {} }], more: [], complete });

/** A store whose questions are answered by hand, in any order. */
function store() {
  const asked: string[] = [];
  const answers: ((answer: Answer) => void)[] = [];
  const requests = (async (_channel: string, { text }: { text: string }) => {
    asked.push(text);
    return new Promise<Answer>((resolve) => answers.push(resolve));
  }) as unknown as typeof request;
  const search = createSearchStore({ request: requests });
  async function answer(question: number, given: Answer): Promise<void> {
    answers[question]?.(given);
    await vi.advanceTimersByTimeAsync(0);
  }
  async function type(text: string): Promise<void> {
    search.look({ text });
    await vi.advanceTimersByTimeAsync(100);
  }
  const shown = () => search.snapshot()?.hits.map(({ id }) => id) ?? null;
  return { search, asked, answer, type, shown };
}

describe("the search as it is typed", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("asks once for words typed without a pause", async () => {
    const { search, asked, type } = store();
    search.look({ text: "ро" });
    search.look({ text: "рот" });
    await type("рота");
    expect(asked).toEqual(["рота"]);
  });

  it("keeps the answer before until the next is there", async () => {
    const { answer, type, shown } = store();
    await type("рота");
    expect(shown()).toBeNull();
    await answer(0, answerWith("first"));
    await type("роты");
    expect(shown()).toEqual(["first"]);
    await answer(1, answerWith("second"));
    expect(shown()).toEqual(["second"]);
  });

  it("drops an answer that comes after another question was put", async () => {
    const { answer, type, shown } = store();
    await type("рота");
    await type("десант");
    await answer(1, answerWith("landing"));
    await answer(0, answerWith("company"));
    expect(shown()).toEqual(["landing"]);
  });

  it("forgets everything once nothing is looked for", async () => {
    const { search, answer, type, shown } = store();
    await type("рота");
    search.look(null);
    await answer(0, answerWith("first"));
    expect(shown()).toBeNull();
  });

  it("asks again while documents are still being indexed", async () => {
    const { asked, answer, type, shown } = store();
    await type("рота");
    await answer(0, answerWith("first", false));
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual(["рота", "рота"]);
    await answer(1, answerWith("second"));
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toHaveLength(2);
    expect(shown()).toEqual(["second"]);
  });

  it("asks again when the texts have changed, and only for what is still looked for", async () => {
    const { search, asked, answer, type } = store();
    await type("рота");
    await answer(0, answerWith("first"));
    search.again();
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toEqual(["рота", "рота"]);
    search.look(null);
    search.again();
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toHaveLength(2);
  });

  it("gives the answer to what was typed last to those who wait for it", async () => {
    const { search, answer, type } = store();
    await type("рота");
    const settled = search.settled();
    await type("десант");
    await answer(0, answerWith("company"));
    await answer(1, answerWith("landing"));
    expect((await settled)?.hits[0]?.id).toBe("landing");
    expect((await search.settled())?.hits[0]?.id).toBe("landing");
  });

  it("tells why nothing could be found", async () => {
    const { search, answer, type } = store();
    await type("рота");
    await answer(0, failure("library-none"));
    expect(search.snapshot()).toMatchObject({ hits: [], problem: { code: "library-none" } });
  });
});
