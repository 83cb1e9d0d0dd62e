import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";

import {
  type Manifest,
  manifestFormat,
  manifestName,
  manifestSchema,
  manifestVersion,
} from "../../shared/domain/bundle.ts";
import { failure, type Result, success } from "../../shared/result.ts";
import { diskProblem, errorCode } from "../library/disk-problem.ts";

/**
 * Whether every file of a published folder is the one that was made; the first that is not is told. What lies
 * there besides is not looked at.
 */
export async function verifyBundle(folder: string): Promise<Result<Manifest>> {
  const manifest = await readManifest(path.join(folder, manifestName));
  if (!manifest.ok) return manifest;
  for (const { name, sha256 } of [...manifest.value.files, ...manifest.value.pictures]) {
    const found = await sumOf(path.join(folder, name));
    if (!found.ok) return found;
    if (found.value !== sha256) return failure("bundle-changed", { name });
  }
  return manifest;
}

async function readManifest(file: string): Promise<Result<Manifest>> {
  let given: unknown;
  try {
    given = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return failure("bundle-damaged", { path: file });
    return errorCode(error) === "ENOENT"
      ? failure("bundle-missing", { path: path.dirname(file) })
      : { ok: false, problem: diskProblem(error, file) };
  }
  const manifest = manifestSchema.safeParse(given);
  if (manifest.success) return success(manifest.data);
  return failure(isNewer(given) ? "bundle-newer" : "bundle-damaged", { path: file });
}

function isNewer(given: unknown): boolean {
  const { format, version } = Object.assign({ format: null, version: null }, given);
  return format === manifestFormat && Number(version) > manifestVersion;
}

async function sumOf(file: string): Promise<Result<string>> {
  const sum = createHash("sha256");
  try {
    await pipeline(createReadStream(file), sum);
    return success(sum.digest("hex"));
  } catch (error) {
    return errorCode(error) === "ENOENT"
      ? failure("file-missing", { path: file })
      : { ok: false, problem: diskProblem(error, file) };
  }
}
