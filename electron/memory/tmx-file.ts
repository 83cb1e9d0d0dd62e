import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import path from "node:path";

import { localDay } from "../../shared/domain/local-day.ts";
import type { RememberedUnit } from "../../shared/memory/memory.ts";
import { readTmx } from "../../shared/memory/tmx-reader.ts";
import { tmxOf } from "../../shared/memory/tmx-writer.ts";
import { failure, type Result, success } from "../../shared/result.ts";
import { writeWhole } from "../export/write-file.ts";
import { diskProblem, isMissing } from "../library/disk-problem.ts";
import type { WrittenTmx } from "./protocol.ts";

/** In bytes: some hundred thousand pairs. */
const largest = 256 * 1024 * 1024;

/** The same bytes have the same id. Fails as {@link readTmx}, and with file-missing, file-too-large or file-not-text. */
export async function readTmxFile(file: string) {
  const name = path.basename(file);
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const text = decodeXml(bytes.value);
  if (text === null) return failure("file-not-text", { name });
  const read = readTmx(pieces(text), name);
  const id = createHash("sha256").update(bytes.value).digest("hex").slice(0, 16);
  return read.ok ? success({ id, name, ...read.value }) : read;
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);

async function readBytes(file: string): Promise<Result<Buffer>> {
  try {
    const handle = await open(file, "r");
    try {
      const { size } = await handle.stat();
      if (size > largest)
        return failure("file-too-large", {
          name: path.basename(file),
          size: megabytes(size),
          limit: megabytes(largest),
        });
      return success(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    return isMissing(error)
      ? failure("file-missing", { path: file })
      : { ok: false, problem: diskProblem(error, file) };
  }
}

const declaration = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]{1,40})["']/;

/** As XML 1.0, appendix F: by the byte order mark, else by what the first line says, else UTF-8. */
function decodeXml(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : null;
  const declared = declaration.exec(Buffer.from(bytes.subarray(0, 300)).toString("latin1"))?.[1];
  try {
    return new TextDecoder(marked ?? declared ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function* pieces(text: string): Generator<string> {
  const size = 1 << 16;
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

/** Writes a new file, named after the day; what is there stays as it is. */
export async function writeTmxFile(
  units: readonly RememberedUnit[],
  { folder, version, now }: { folder: string; version: string; now: string },
): Promise<Result<WrittenTmx>> {
  if (units.length === 0) return failure("memory-empty");
  const bytes = Buffer.concat(
    [...tmxOf(units, { version, now })].map((piece) => Buffer.from(piece)),
  );
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : `-${number}`;
    const file = path.join(folder, `translation-memory-${localDay(new Date(now))}${ending}.tmx`);
    const written = await writeWhole(file, bytes, { overwrite: false });
    if (written.ok) return success({ file, count: units.length });
    if (written.problem.code !== "file-exists") return written;
  }
}
