import { describe, expect, it } from "vitest";

import {
  letterheadsPath,
  makeManifest,
  memoryPath,
  readManifest,
  termsPath,
  wordingsPath,
} from "../../../../electron/travel/manifest.ts";
import { ProblemError } from "../../../../shared/result.ts";

const content = (...paths: readonly string[]) => ({
  library: "01J8ZQ4T9R000000000000000E",
  madeAt: "2026-09-17T08:00:00.000Z",
  by: "Иванова",
  files: paths.map((path) => ({ path, size: 1, sha256: "0".repeat(64) })),
  documents: [],
});
const memory = memoryPath("00112233445566ff");
const versionFor = (...paths: readonly string[]) =>
  readManifest(makeManifest(content(...paths))).version;

function refusal(manifest: unknown): string {
  try {
    readManifest(Buffer.from(JSON.stringify(manifest)));
    return "read";
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : "thrown";
  }
}

describe("the version of a package", () => {
  it("is no higher than what it holds needs, so that earlier programs open it", () => {
    expect(versionFor()).toBe(1);
    for (const path of [termsPath, wordingsPath, memory]) expect(versionFor(path)).toBe(2);
    expect(versionFor(letterheadsPath)).toBe(3);
    expect(versionFor(letterheadsPath, termsPath, memory)).toBe(3);
  });

  it("has no file that came with a later one", () => {
    const written = (version: number, ...paths: readonly string[]) => ({
      ...content(...paths),
      format: "press-centre-package",
      version,
    });
    expect(refusal(written(2, termsPath))).toBe("read");
    expect(refusal(written(1, termsPath))).toBe("package-damaged");
    expect(refusal(written(2, termsPath, letterheadsPath))).toBe("package-damaged");
    expect(refusal(written(3, letterheadsPath))).toBe("read");
    expect(refusal(written(3, letterheadsPath, letterheadsPath))).toBe("package-damaged");
    expect(refusal(written(0))).toBe("package-damaged");
    expect(refusal(written(4))).toBe("package-newer");
  });
});
