import { describe, expect, it, vi } from "vitest";

import { answerRequest, registerHandlers } from "../../../../electron/ipc/register.ts";
import { requestChannels } from "../../../../shared/ipc/channels.ts";
import { contract, type Handlers } from "../../../../shared/ipc/contract.ts";
import { failure, ProblemError, success } from "../../../../shared/result.ts";

const contents = { name: "main window" };
const page = { sender: contents, senderFrame: { url: "app://bundle/index.html", parent: null } };

function gateWith(handler: () => Promise<unknown>) {
  const called = vi.fn<(input: unknown) => Promise<unknown>>(handler);
  const handlers = Object.fromEntries(
    requestChannels.map((channel) => [channel, called]),
  ) as unknown as Handlers;
  const log = {
    info: vi.fn<(message: string) => void>(),
    error: vi.fn<(message: string, cause?: unknown) => void>(),
  };
  return { gate: { handlers, mainContents: () => contents, log }, called, log };
}

it("registers every channel of the contract", () => {
  const registered: string[] = [];
  const { gate } = gateWith(async () => success(undefined));
  registerHandlers({ handle: (channel) => void registered.push(channel) }, gate);
  expect(registered).toEqual(Object.keys(contract));
});

describe.each(requestChannels)("%s", (channel) => {
  const garbage: unknown[] = [null, 1, "", "text", [], true, () => {}];

  it("refuses a foreign sender before it looks at what was sent", async () => {
    const { gate, called, log } = gateWith(async () => success(undefined));
    const foreign = { ...page, senderFrame: { url: "https://example.org/", parent: null } };
    const answer = await answerRequest(channel, foreign, undefined, gate);
    expect(answer).toEqual(failure("request-refused"));
    expect(called).not.toHaveBeenCalled();
    expect(log.error).toHaveBeenCalledOnce();
  });

  it.each(garbage)("refuses garbage: %o", async (input) => {
    const { gate, called } = gateWith(async () => success(undefined));
    const answer = await answerRequest(channel, page, input, gate);
    expect(answer).toMatchObject({ ok: false, problem: { code: "request-invalid" } });
    expect(called).not.toHaveBeenCalled();
  });
});

describe("what a handler does", () => {
  const ask = (handler: () => Promise<unknown>) => {
    const { gate, log } = gateWith(handler);
    return { answer: answerRequest("library.state", page, undefined, gate), log };
  };

  it("is passed on as it is", async () => {
    expect(await ask(async () => success([])).answer).toEqual(success([]));
    expect(await ask(async () => failure("library-none")).answer).toEqual(failure("library-none"));
  });

  it("is an answer also when an expected failure was thrown", async () => {
    const thrown = new ProblemError("disk-full", { path: "texts" });
    const { answer, log } = ask(() => Promise.reject(thrown));
    expect(await answer).toEqual(failure("disk-full", { path: "texts" }));
    expect(log.error).not.toHaveBeenCalled();
  });

  it("is an internal problem, told in the log, when it is a bug", async () => {
    const bug = new TypeError("undefined is not a function");
    const { answer, log } = ask(() => Promise.reject(bug));
    expect(await answer).toEqual(failure("internal", { reason: "undefined is not a function" }));
    expect(log.error).toHaveBeenCalledWith("library.state failed", bug);
  });
});

it("hands the handler only what the contract knows", async () => {
  const { gate, called } = gateWith(async () => success(undefined));
  const input = { address: "https://example.org/", more: "unknown" };
  await answerRequest("link.open", page, input, gate);
  expect(called).toHaveBeenCalledWith({ address: "https://example.org/" });
});
