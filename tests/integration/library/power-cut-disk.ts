import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** An ext4 disk of its own whose power can be cut: what was not synced is gone then. */
export interface PowerCutDisk {
  readonly path: string;
  /** The disk stops at once, without its journal being flushed. */
  cutPower(): void;
  /** Unmounts what was cut off and mounts it again, as the system does after the power is back. */
  restart(): void;
  remove(): void;
}

/** Linux's EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH; Node cannot make such a call. */
const shutDown = `
import fcntl, os, struct, sys
folder = os.open(sys.argv[1], os.O_RDONLY)
fcntl.ioctl(folder, 0x8004587D, struct.pack("I", 2))
`;

/** Only root may mount, and it takes ext4's tools, a loop device and Python. */
export const canCutPower =
  process.platform === "linux" && process.getuid?.() === 0 && tryToCutPower();

export function mountPowerCutDisk(): PowerCutDisk {
  const folder = mkdtempSync(path.join(tmpdir(), "press-centre-power-"));
  const image = path.join(folder, "image");
  const mounted = path.join(folder, "disk");
  writeFileSync(image, "");
  truncateSync(image, 64 * 1024 * 1024);
  run("mkfs.ext4", "-q", "-F", image);
  run("mkdir", mounted);
  run("mount", "-o", "loop", image, mounted);
  return {
    path: mounted,
    cutPower: () => run("python3", "-c", shutDown, mounted),
    restart() {
      run("umount", mounted);
      run("mount", "-o", "loop", image, mounted);
    },
    remove() {
      run("umount", "--lazy", mounted);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function run(command: string, ...options: string[]): void {
  execFileSync(command, options, { stdio: ["ignore", "ignore", "pipe"] });
}

function tryToCutPower(): boolean {
  try {
    const disk = mountPowerCutDisk();
    try {
      disk.cutPower();
      return true;
    } finally {
      disk.remove();
    }
  } catch {
    return false;
  }
}
