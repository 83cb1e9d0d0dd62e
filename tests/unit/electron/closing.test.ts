import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { createClosing } from "../../../electron/closing.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function closingWindow({ alive = true, mayLose = false } = {}) {
  const page = { alive };
  const asked = vi.fn<() => void>();
  const question = vi.fn<() => Promise<boolean>>(async () => mayLose);
  const leave = vi.fn<() => void>();
  const closing = createClosing({
    askToFlush: asked,
    isPageAlive: () => page.alive,
    mayLoseChanges: question,
    leave,
    patience: 3000,
  });
  return { closing, asked, question, leave, page };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe("closing the window", () => {
  it("waits until the page has saved, then goes", async () => {
    const { closing, asked, question, leave } = closingWindow();
    expect(closing.mayCloseNow()).toBe(false);
    expect(asked).toHaveBeenCalledOnce();
    expect(leave).not.toHaveBeenCalled();
    closing.flushed(true);
    await settle();
    expect(leave).toHaveBeenCalledOnce();
    expect(question).not.toHaveBeenCalled();
    expect(closing.mayCloseNow()).toBe(true);
  });

  it("asks once, however often it is tried", () => {
    const { closing, asked } = closingWindow();
    closing.mayCloseNow();
    expect(closing.mayCloseNow()).toBe(false);
    expect(asked).toHaveBeenCalledOnce();
  });

  it("asks the person when the page could not save, and stays if told so", async () => {
    const { closing, question, leave, asked } = closingWindow({ mayLose: false });
    closing.mayCloseNow();
    closing.flushed(false);
    await settle();
    expect(question).toHaveBeenCalledOnce();
    expect(leave).not.toHaveBeenCalled();
    expect(closing.mayCloseNow()).toBe(false);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it("goes when the person lets the changes go", async () => {
    const { closing, leave } = closingWindow({ mayLose: true });
    closing.mayCloseNow();
    closing.flushed(false);
    await settle();
    expect(leave).toHaveBeenCalledOnce();
  });

  it("asks the person when the page does not answer in time", async () => {
    const { closing, question } = closingWindow();
    closing.mayCloseNow();
    await vi.advanceTimersByTimeAsync(2999);
    expect(question).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(question).toHaveBeenCalledOnce();
  });

  it("does not wait for a page that never started", () => {
    const { closing, asked } = closingWindow({ alive: false });
    expect(closing.mayCloseNow()).toBe(true);
    expect(asked).not.toHaveBeenCalled();
  });

  it("does not ask about a page that crashed while it was saving", async () => {
    const { closing, question, leave, page } = closingWindow();
    closing.mayCloseNow();
    page.alive = false;
    await vi.advanceTimersByTimeAsync(3000);
    expect(question).not.toHaveBeenCalled();
    expect(leave).toHaveBeenCalledOnce();
  });
});
