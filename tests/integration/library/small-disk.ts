import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A disk of its own, small enough to be filled. */
export interface SmallDisk {
  readonly path: string;
  /** Fills it but for this many free bytes. */
  fill(free?: number): void;
  clear(): void;
  remount(mode: "ro" | "rw"): void;
  unmount(): void;
}

/** Only root may mount, and in some containers not even root. */
export const canMount = process.platform === "linux" && process.getuid?.() === 0 && tryToMount();

export function mountSmallDisk(): SmallDisk {
  const mounted = mkdtempSync(path.join(tmpdir(), "press-centre-disk-"));
  mount("-t", "tmpfs", "-o", "size=1m,mode=755", "tmpfs", mounted);
  const ballast = path.join(mounted, "ballast");
  const fill = (free = 0) => {
    const { bavail, bsize } = statfsSync(mounted);
    const file = openSync(ballast, "w");
    const block = Buffer.alloc(bsize);
    try {
      for (let left = bavail - Math.ceil(free / bsize); left > 0; left -= 1) writeSync(file, block);
    } finally {
      closeSync(file);
    }
  };
  return {
    path: mounted,
    fill,
    clear: () => rmSync(ballast),
    remount: (mode) => mount("-o", `remount,${mode}`, mounted),
    unmount() {
      execFileSync("umount", ["--lazy", mounted]);
      rmSync(mounted, { recursive: true });
    },
  };
}

function mount(...options: string[]): void {
  execFileSync("mount", options, { stdio: ["ignore", "ignore", "pipe"] });
}

function tryToMount(): boolean {
  try {
    mountSmallDisk().unmount();
    return true;
  } catch {
    return false;
  }
}
