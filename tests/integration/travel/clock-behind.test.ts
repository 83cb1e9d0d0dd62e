import { mkdirSync } from "node:fs";
import path from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { Computer, temporaryFolder, valueOf } from "./two-computers.ts";

let place: ReturnType<typeof temporaryFolder>;
let stick: string;
/** Her clock is right. */
let ivanova: Computer;
/** His begins in 1970 at every start. */
let petrov: Computer;
let id: string;
beforeEach(async () => {
  place = temporaryFolder();
  stick = path.join(place.folder, "stick");
  mkdirSync(stick);
  ivanova = await Computer.start(place.folder, "Иванова");
  let moment = 0;
  petrov = await Computer.start(place.folder, "Петров", () => new Date((moment += 1000)));
  id = await ivanova.create("Первый абзац.", "Второй абзац.");
  await petrov.receive(await ivanova.handOver([id], stick));
});
afterEach(async () => {
  await ivanova.stop();
  await petrov.stop();
  place.remove();
});

async function name(computer: Computer, words: string): Promise<void> {
  const [first] = valueOf(await computer.library.history(id));
  const revision = first?.id ?? "";
  valueOf(await computer.library.nameRevision({ id, revision, name: words }));
}
const firstName = async (computer: Computer) =>
  valueOf(await computer.library.history(id))[0]?.milestone;

describe("a computer whose clock is years behind", () => {
  it("hands over what is newer, though it is dated earlier", async () => {
    await petrov.write(id, 0, "Первый абзац Петрова.");
    expect(await ivanova.receive(await petrov.handOver([id], stick))).toMatchObject({ updated: 1 });
    expect(await ivanova.words(id)).toEqual(["Первый абзац Петрова.", "Второй абзац."]);
    await ivanova.write(id, 1, "Второй абзац Ивановой.");
    await petrov.receive(await ivanova.handOver([id], stick));
    expect(await petrov.heads(id)).toBe(await ivanova.heads(id));
  });

  it("does not take what is older for newer", async () => {
    const old = await petrov.handOver([id], stick);
    await petrov.write(id, 0, "Первый абзац Петрова.");
    await ivanova.receive(await petrov.handOver([id], stick));
    expect((await ivanova.open(old)).documents).toMatchObject([{ state: "older" }]);
    const early = await ivanova.handOver([id], stick);
    await petrov.write(id, 1, "Второй абзац Петрова.");
    expect((await petrov.open(early)).documents).toMatchObject([{ state: "older" }]);
  });

  it("joins what both have written, and meets in one revision where sticks cross", async () => {
    await petrov.write(id, 0, "Первый абзац Петрова.");
    await ivanova.write(id, 1, "Второй абзац Ивановой.");
    const [his, hers] = [await petrov.handOver([id], stick), await ivanova.handOver([id], stick)];
    expect(await petrov.receive(hers)).toMatchObject({ joined: 1 });
    expect(await ivanova.receive(his)).toMatchObject({ joined: 1 });
    for (const computer of [ivanova, petrov])
      expect(await computer.words(id)).toEqual(["Первый абзац Петрова.", "Второй абзац Ивановой."]);
    expect(await petrov.heads(id)).toBe(await ivanova.heads(id));
  });

  it("gives a revision another name, which holds on both", async () => {
    await name(ivanova, "Черновик");
    await ivanova.write(id, 0, "Первый абзац Ивановой.");
    await petrov.receive(await ivanova.handOver([id], stick));
    expect(await firstName(petrov)).toBe("Черновик");
    await name(petrov, "Отправлено");
    await petrov.write(id, 1, "Второй абзац Петрова.");
    await ivanova.receive(await petrov.handOver([id], stick));
    expect([await firstName(petrov), await firstName(ivanova)]).toEqual([
      "Отправлено",
      "Отправлено",
    ]);
  });
});
