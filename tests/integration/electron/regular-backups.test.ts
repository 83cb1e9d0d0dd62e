import { writeFileSync } from "node:fs";

import { afterEach, beforeEach, expect, it, vi } from "vitest";

import type { Library } from "../../../electron/library/index.ts";
import { startRegularBackups } from "../../../electron/regular-backups.ts";
import { success } from "../../../shared/result.ts";
import { note } from "../../fixtures/library/notes.ts";
import { useFolder, useLibraries, valueOf } from "../library/libraries.ts";

const folder = useFolder();
const libraries = useLibraries();
const log = {
  info: vi.fn<(message: string) => void>(),
  error: vi.fn<(message: string, cause?: unknown) => void>(),
};
let library: Library;
let stop: () => void = () => undefined;
beforeEach(async () => {
  log.error.mockClear();
  library = await libraries.create(folder.path);
  valueOf(await library.add(note("First words")));
});
afterEach(() => stop());

it("the open library is backed up some time after it was opened, then at intervals", async () => {
  stop = startRegularBackups({
    library: { require: () => success(library) },
    log,
    first: 20,
    interval: 60,
  });
  await vi.waitFor(async () => expect(valueOf(await library.backups())).toHaveLength(1));
  valueOf(await library.add(note("Second words")));
  await vi.waitFor(async () => expect(valueOf(await library.backups())).toHaveLength(2));
  expect(log.error).not.toHaveBeenCalled();
});

it("one that cannot be made is told in the log and with the library, and writing goes on", async () => {
  writeFileSync(folder.at("backups"), "in the way");
  stop = startRegularBackups({
    library: { require: () => success(library) },
    log,
    first: 20,
    interval: 60_000,
  });
  await vi.waitFor(() => expect(log.error).toHaveBeenCalledOnce());
  expect(library.backupProblem()?.code).toBe("disk-failed");
  valueOf(await library.add(note("Written on")));
});
