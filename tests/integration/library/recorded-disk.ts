import type { FileHandle } from "node:fs/promises";
import path from "node:path";

type Disk = typeof import("node:fs/promises");

/** What was asked of the disk, in order, by file name; and the answers it is to refuse. */
export interface RecordedDisk {
  readonly steps: string[];
  /** Fails once, at the first step that says so, with this error. */
  readonly failAt: (step: string, code: string) => void;
}

interface Recorder extends RecordedDisk {
  readonly disk: Disk;
}

const verbs: ReadonlyMap<string | symbol, string> = new Map([
  ["writeFile", "write"],
  ["write", "write"],
  ["appendFile", "append"],
  ["truncate", "truncate"],
  ["datasync", "sync"],
  ["sync", "sync"],
]);

/** The disk as it is, with every step that changes it written down. Reading leaves no trace. */
export function recordDisk(disk: Disk): Recorder {
  const steps: string[] = [];
  const refusals = new Map<string, string>();

  async function step<Value>(text: string, work: () => Promise<Value>): Promise<Value> {
    const code = refusals.get(text);
    refusals.delete(text);
    steps.push(text);
    if (code !== undefined) throw Object.assign(new Error(text), { code });
    return work();
  }

  const name = (file: unknown) => path.basename(String(file));

  function recorded(handle: FileHandle, file: unknown): FileHandle {
    return new Proxy(handle, {
      get(_, key) {
        const method: unknown = Reflect.get(handle, key, handle);
        if (typeof method !== "function") return method;
        const verb = verbs.get(key);
        return (...given: unknown[]) => {
          const work = () => Reflect.apply(method, handle, given) as Promise<unknown>;
          return verb === undefined ? work() : step(`${verb} ${name(file)}`, work);
        };
      },
    });
  }

  return {
    steps,
    failAt: (text, code) => void refusals.set(text, code),
    disk: {
      ...disk,
      open: async (file, flags, mode) => recorded(await disk.open(file, flags, mode), file),
      link: (from, to) => step(`link ${name(from)} ${name(to)}`, () => disk.link(from, to)),
      rename: (from, to) => step(`rename ${name(from)} ${name(to)}`, () => disk.rename(from, to)),
      mkdir: ((folder: string, options?: { recursive: true }) =>
        step(`make ${name(folder)}`, () => disk.mkdir(folder, options))) as Disk["mkdir"],
    },
  };
}
