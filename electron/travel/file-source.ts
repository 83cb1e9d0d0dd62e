import type { FileHandle } from "node:fs/promises";

import { ProblemError } from "../../shared/result.ts";
import type { ByteSource } from "../zip/byte-source.ts";

export async function fileSource(handle: FileHandle, name: string): Promise<ByteSource> {
  const { size } = await handle.stat();
  return {
    size,
    async read(position, length) {
      const bytes = Buffer.alloc(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await handle.read(bytes, filled, length - filled, position + filled);
        if (bytesRead === 0) throw new ProblemError("package-damaged", { name });
        filled += bytesRead;
      }
      return bytes;
    },
  };
}
