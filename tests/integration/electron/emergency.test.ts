import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createCurrentLibrary, type CurrentLibrary } from "../../../electron/current-library.ts";
import type { Dialogs } from "../../../electron/dialogs.ts";
import { createEmergencyCopies } from "../../../electron/emergency/emergency-copies.ts";
import type { Exporter } from "../../../electron/export/index.ts";
import { documentHandlers } from "../../../electron/ipc/handlers/document.ts";
import { emergencyHandlers } from "../../../electron/ipc/handlers/emergency.ts";
import { createStamps } from "../../../electron/jobs/stamps.ts";
import type { PressDocument } from "../../../shared/domain/document.ts";
import { contentSaying, note, wordsOf } from "../../fixtures/library/notes.ts";
import { libraryOptions, problemOf, valueOf } from "../library/libraries.ts";
import { canMount, mountSmallDisk, type SmallDisk } from "../library/small-disk.ts";

let disk: SmallDisk;
let own: string;
let library: CurrentLibrary;
let document: PressDocument;
const shownInFolder: string[] = [];
const stamps = createStamps(() => new Date());
/** As a start of the program makes them: it knows nothing of what another run has kept. */
const start = () => {
  const emergency = createEmergencyCopies([path.join(own, "emergency"), path.join(own, "temp")]);
  const showInFolder = (file: string) => shownInFolder.push(file);
  const exporter = {} as Exporter;
  const dialogs = {} as Dialogs;
  const services = { library, stamps, emergency, exporter, dialogs, showInFolder };
  return { ...documentHandlers(services), ...emergencyHandlers(services) };
};
const nothing = { copies: [], unreadable: [] };
const change = (words: string) => ({
  id: document.id,
  baseRevision: 1,
  contents: { en: contentSaying(words) },
});
const filesIn = (name: string) => {
  const folder = path.join(own, name);
  return existsSync(folder) ? readdirSync(folder) : [];
};

beforeEach(async () => {
  if (!canMount) return;
  disk = mountSmallDisk();
  own = mkdtempSync(path.join(tmpdir(), "press-centre-own-"));
  library = createCurrentLibrary(libraryOptions());
  valueOf(await library.create(path.join(disk.path, "library")));
  document = note("First words");
  valueOf(await valueOf(library.require()).add(document));
});
afterEach(async () => {
  if (!canMount) return;
  await library.close();
  disk.unmount();
  rmSync(own, { recursive: true });
});

/** The history may have room in its last block: saves until there is none. */
async function saveUntilRefused(run: ReturnType<typeof start>) {
  disk.fill();
  for (let revision = 1; ; revision += 1) {
    const words = `Unsaved words ${revision}`;
    const saved = await run["document.save"]({ ...change(words), baseRevision: revision });
    if (!saved.ok) return { problem: saved.problem, words, revision };
  }
}

describe.skipIf(!canMount)("a text that a full disk refuses (mounting one needs root)", () => {
  it("is kept elsewhere, which is told, until it is saved", async () => {
    const run = start();
    const { problem, words, revision } = await saveUntilRefused(run);
    expect(problem.code).toBe("disk-full");
    const [name = ""] = filesIn("emergency");
    expect(problem.params?.["kept"]).toBe(path.join(own, "emergency", name));
    expect(valueOf(await run["emergency.list"](undefined))).toEqual(nothing);
    const again = await run["document.save"]({ ...change(words), baseRevision: revision });
    expect(problemOf(again)).toBe("disk-full");
    expect(filesIn("emergency")).toHaveLength(1);
    disk.clear();
    valueOf(await run["document.save"]({ ...change(words), baseRevision: revision }));
    expect(filesIn("emergency")).toEqual([]);
  });

  it("is kept in another place where the first cannot be written either", async () => {
    writeFileSync(path.join(own, "emergency"), "in the way");
    const { problem } = await saveUntilRefused(start());
    const [name = ""] = filesIn("temp");
    expect(problem.params?.["kept"]).toBe(path.join(own, "temp", name));
  });

  it("refuses no less plainly where no place takes it", async () => {
    for (const name of ["emergency", "temp"]) writeFileSync(path.join(own, name), "in the way");
    const { problem } = await saveUntilRefused(start());
    expect(problem.code).toBe("disk-full");
    expect(problem.params?.["kept"]).toBeUndefined();
  });

  it("is offered at the next start, and becomes a document of its own", async () => {
    const { words, revision } = await saveUntilRefused(start());
    disk.clear();
    const next = start();
    const [left] = valueOf(await next["emergency.list"](undefined)).copies;
    expect(left).toMatchObject({ kind: "note", headline: { en: words } });
    const { id } = valueOf(await next["emergency.open"]({ name: left?.name ?? "" }));
    expect(id).not.toBe(document.id);
    const opened = valueOf(library.require());
    expect(wordsOf(valueOf(await opened.read(id)).document)).toBe(words);
    expect(valueOf(await opened.read(document.id)).document.revision).toBe(revision);
    expect(valueOf(await next["emergency.list"](undefined))).toEqual(nothing);
  });

  it("is gone once it is let go", async () => {
    await saveUntilRefused(start());
    disk.clear();
    const next = start();
    const [left] = valueOf(await next["emergency.list"](undefined)).copies;
    valueOf(await next["emergency.discard"]({ name: left?.name ?? "" }));
    expect(filesIn("emergency")).toEqual([]);
  });

  it("tells where what it cannot read is kept, and nothing outside its folders can be named", async () => {
    mkdirSync(path.join(own, "emergency"));
    const strange = path.join(own, "emergency", "strange.json");
    writeFileSync(strange, "{}");
    const settings = path.join(own, "settings.json");
    writeFileSync(settings, "{}");
    const run = start();
    const told = { copies: [], unreadable: [strange] };
    expect(valueOf(await run["emergency.list"](undefined))).toEqual(told);
    expect(problemOf(await run["emergency.showFile"]({ file: settings }))).toBe("file-missing");
    valueOf(await run["emergency.showFile"]({ file: strange }));
    expect(shownInFolder).toEqual([strange]);
    expect(readFileSync(strange, "utf8")).toBe("{}");
    valueOf(await run["emergency.discard"]({ name: "../settings.json" }));
    expect(existsSync(path.join(own, "settings.json"))).toBe(true);
  });

  it("a save after the drive is gone is kept as well", async () => {
    const run = start();
    rmSync(path.join(disk.path, "library"), { recursive: true });
    const saved = await run["document.save"](change("Written on"));
    expect(problemOf(saved)).toBe("library-missing");
    expect(filesIn("emergency")).toHaveLength(1);
  });
});
