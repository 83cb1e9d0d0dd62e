import type { FileHandle } from "node:fs/promises";

type FileSystem = typeof import("node:fs/promises");

/** Lets the power go at one of the changes a program makes to the disk; everything after it fails too. */
export const disk = {
  /** Changes until the power goes; null: it stays. */
  left: null as number | null,
  changes: 0,
  /** Memory sticks have none. */
  hasLinks: true,
};

class PowerCut extends Error {
  readonly code = "EIO";
}

/** Whether the power went at this very change: then a write has left a part of itself. */
function change(): "done" | "torn" {
  disk.changes += 1;
  if (disk.left === null) return "done";
  if (disk.left <= 0) throw new PowerCut("The power is gone");
  disk.left -= 1;
  return disk.left === 0 ? "torn" : "done";
}

export function failing(real: FileSystem): FileSystem {
  const guarded =
    <Arguments extends unknown[], Value>(work: (...given: Arguments) => Promise<Value>) =>
    async (...given: Arguments): Promise<Value> => {
      if (change() === "torn") throw new PowerCut("The power is gone");
      return work(...given);
    };
  return {
    ...real,
    rename: guarded(real.rename),
    link: guarded((from: string, to: string) =>
      disk.hasLinks
        ? real.link(from, to)
        : Promise.reject(Object.assign(new Error("No links here"), { code: "EPERM" })),
    ) as FileSystem["link"],
    rm: guarded(real.rm),
    mkdir: guarded(real.mkdir) as FileSystem["mkdir"],
    open: async (...given: Parameters<FileSystem["open"]>) => {
      const [, flags] = given;
      if (flags !== "r" && change() === "torn") throw new PowerCut("The power is gone");
      return watched(await real.open(...given));
    },
  };
}

function watched(handle: FileHandle): FileHandle {
  return new Proxy(handle, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      const call = value.bind(target) as (...given: unknown[]) => Promise<unknown>;
      if (name === "writeFile")
        return async (bytes: Buffer) => {
          if (change() === "done") return call(bytes);
          await call(bytes.subarray(0, bytes.length >> 1));
          throw new PowerCut("The power is gone");
        };
      if (name === "write")
        return async (bytes: Buffer, offset: number, length: number, position: number) => {
          if (change() === "done") return call(bytes, offset, length, position);
          await call(bytes, offset, length >> 1, position);
          throw new PowerCut("The power is gone");
        };
      if (["truncate", "sync", "datasync"].includes(String(name)))
        return async (...given: unknown[]) => {
          if (change() === "torn") throw new PowerCut("The power is gone");
          return call(...given);
        };
      return call;
    },
  });
}
