import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { describe, expect, it } from "vitest";

import type { ExporterServices } from "../../../electron/export/index.ts";
import { verifyBundle } from "../../../electron/export/verify.ts";
import { manifestSchema } from "../../../shared/domain/bundle.ts";
import type { ExportJob } from "../../../shared/domain/export-job.ts";
import { failure, success } from "../../../shared/result.ts";
import { photoBytes } from "../../fixtures/publications/photo.ts";
import { releaseEn } from "../../fixtures/publications/release.ts";
import { documentOf, stamp } from "../../unit/export/read-back.ts";
import { useFolder } from "../library/libraries.ts";
import { exporterWith, jobIn, never } from "./exporters.ts";

const folder = useFolder();
const hasSha256sum = spawnSync("sha256sum", ["--version"]).status === 0;
const document = documentOf(releaseEn, stamp);
const name = "2026-09-05 No 14 Joint exercise Northern Shield 2026";

const job = (changes: Partial<ExportJob> = {}) => ({
  ...jobIn(folder.path, { languages: ["en"], formats: ["txt", "md"], bundle: true, ...changes }),
  overwrite: false,
});
const exporter = (services: Partial<ExporterServices> = {}) =>
  exporterWith({
    now: () => new Date("2026-09-06T10:00:00Z"),
    readDocument: async () => success(document),
    ...services,
  });
const run = async (services: Partial<ExporterServices> = {}, signal = never) =>
  exporter(services).run(job(), () => undefined, signal);
const contents = () => readdir(folder.at(name));

describe("a folder of its own", () => {
  it("has the files, their sums and a manifest, under the day, the number and the event", async () => {
    const made = await run();
    expect(made.ok && made.value.map(({ file }) => path.dirname(file))).toEqual([
      folder.at(name),
      folder.at(name),
    ]);
    expect((await contents()).toSorted()).toEqual([
      expect.stringMatching(/\.en\.md$/),
      expect.stringMatching(/\.en\.txt$/),
      "SHA256SUMS",
      "manifest.json",
    ]);
    const text = await readFile(path.join(folder.at(name), "manifest.json"), "utf8");
    expect(manifestSchema.parse(JSON.parse(text))).toMatchObject({
      program: { name: "Press Centre", version: "1.2.3" },
      madeAt: "2026-09-06T10:00:00.000Z",
      documents: [{ id: document.id, versions: [{ language: "en" }] }],
      files: [{ format: "txt", layout: null }, { format: "md" }],
    });
  });

  it("has the pictures an agency's item names, each once, under their sums", async () => {
    const made = await exporter().run(
      job({ formats: ["ninjs", "newsml"] }),
      () => undefined,
      never,
    );
    const pictures = (await contents()).filter((file) => file.startsWith("picture-"));
    expect(pictures).toEqual([expect.stringMatching(/^picture-[0-9a-f]{16}\.png$/)]);
    const [picture = ""] = pictures;
    expect(Buffer.from(photoBytes)).toEqual(await readFile(path.join(folder.at(name), picture)));
    for (const { file } of made.ok ? made.value : [])
      expect(await readFile(file, "utf8")).toContain(picture);
    const sums = await readFile(path.join(folder.at(name), "SHA256SUMS"), "utf8");
    expect(sums.split(picture)).toHaveLength(2);
    const verified = await verifyBundle(folder.at(name));
    expect(verified.ok && verified.value.pictures).toMatchObject([{ name: picture }]);
    await writeFile(path.join(folder.at(name), picture), "another picture");
    expect(await verifyBundle(folder.at(name))).toEqual(
      failure("bundle-changed", { name: picture }),
    );
  });

  it("is new every time, and planned as it will be", async () => {
    await run();
    const plan = await exporter().plan(job());
    expect(plan.ok && plan.value[0]).toMatchObject({ folder: `${name} (2)`, exists: false });
    await run();
    expect((await readdir(folder.at("."))).toSorted()).toEqual([name, `${name} (2)`]);
  });

  it.skipIf(!hasSha256sum)("is checked by anyone who has GNU's tools", async () => {
    await run();
    const checked = spawnSync("sha256sum", ["-c", "--strict", "SHA256SUMS"], {
      cwd: folder.at(name),
    });
    expect(checked.status).toBe(0);
  });

  it("has no manifest where something went wrong, or was cancelled", async () => {
    const failing = exporter({
      renderPdf: async () => {
        throw new Error("no printer");
      },
    });
    const wanted = job({ formats: ["txt", "pdf"] });
    const failed = await failing.run(wanted, () => undefined, never);
    expect(failed.ok).toBe(false);
    expect(await contents()).toEqual([expect.stringMatching(/\.txt$/)]);
    const cancelling = new AbortController();
    const cancelled = await exporter().run(
      job(),
      ({ done }) => {
        if (done === 1) cancelling.abort();
      },
      cancelling.signal,
    );
    expect(cancelled).toEqual(failure("export-cancelled"));
    expect(await readdir(folder.at(`${name} (2)`))).toHaveLength(1);
  });
});

describe("checking a folder", () => {
  const made = async () => {
    const exported = await run();
    if (!exported.ok) throw new Error(exported.problem.code);
    return exported.value.map(({ file }) => file);
  };
  const verify = async () => {
    const verified = await verifyBundle(folder.at(name));
    return verified.ok ? "right" : verified.problem;
  };

  it("finds every file as it was made", async () => {
    await made();
    expect(await verify()).toBe("right");
  });

  it("names the first file that was changed, or is gone", async () => {
    const [first = "", second = ""] = await made();
    await writeFile(second, "corrected by hand");
    expect(await verify()).toEqual({
      code: "bundle-changed",
      params: { name: path.basename(second) },
    });
    await rm(first);
    expect(await verify()).toMatchObject({ code: "file-missing", params: { path: first } });
  });

  it("takes no other file for a manifest, follows no name out of the folder", async () => {
    const manifest = path.join(folder.at(name), "manifest.json");
    await mkdir(folder.at(name));
    expect(await verify()).toMatchObject({ code: "bundle-missing" });
    for (const text of ["", "null", "[]", '{"format":"else","version":1}']) {
      await writeFile(manifest, text);
      expect(await verify()).toMatchObject({ code: "bundle-damaged" });
    }
    await writeFile(manifest, '{"format":"press-centre-publication","version":2}');
    expect(await verify()).toMatchObject({ code: "bundle-newer" });
    await rm(folder.at(name), { recursive: true });
    const [file = ""] = await made();
    await rename(file, folder.at("outside.txt"));
    const text = await readFile(manifest, "utf8");
    await writeFile(manifest, text.replace(path.basename(file), "../outside.txt"));
    expect(await verify()).toMatchObject({ code: "bundle-damaged" });
  });
});
