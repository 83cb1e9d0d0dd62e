import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { toDocx } from "../../electron/export/docx/index.ts";
import { fontFaces } from "../../shared/export/fonts.ts";
import { type PrintOrder, toPrintPage, toServedPage } from "../../shared/export/print-html.ts";
import { doc } from "../../shared/rich-text/build.ts";
import { findCommand } from "../electron-stand-in/find-chromium.ts";
import { projectRoot } from "../runtime/project.ts";
import { percentile, type Reference } from "./bench.ts";

const rounds = 3;
const moments = { created: "2026-09-05T12:00:00Z", modified: "2026-09-06T12:00:00Z" };

/** What other programs take to make a PDF of the same text, each started for it: they have no other way. */
export async function otherPrinters(order: PrintOrder, folder: string): Promise<Reference[]> {
  const pages = path.join(folder, "elsewhere", "pages");
  const fonts = path.join(folder, "elsewhere", "fonts");
  for (const made of [pages, fonts]) mkdirSync(made, { recursive: true });
  for (const { folder: from, file } of fontFaces)
    copyFileSync(
      path.join(projectRoot, "node_modules/@fontsource", from, "files", file),
      path.join(fonts, file),
    );
  const html = path.join(pages, "release.html");
  writeFileSync(html, toServedPage(toPrintPage(order)).html);
  const word = path.join(pages, "release.docx");
  const { publication, companion, pictures } = order;
  const blocks = [publication, companion].flatMap((version) => version?.content.children ?? []);
  const joined = { ...publication, content: doc(...blocks) };
  writeFileSync(word, await toDocx(joined, pictures, moments));
  const profile = pathToFileURL(path.join(folder, "profile")).href;
  const pdf = (name: string) => path.join(pages, `${name}.pdf`);
  return [
    timed("LibreOffice, of the Word document", "soffice", [
      `-env:UserInstallation=${profile}`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      pages,
      word,
    ]),
    timed("WeasyPrint", "weasyprint", [html, pdf("weasyprint")]),
    timed("wkhtmltopdf", "wkhtmltopdf", ["--enable-local-file-access", html, pdf("wkhtmltopdf")]),
    timed("pandoc with WeasyPrint", "pandoc", [
      word,
      "--pdf-engine=weasyprint",
      "-o",
      pdf("pandoc"),
    ]),
  ];
}

function timed(name: string, command: string, args: readonly string[]): Reference {
  if (findCommand(command) === undefined) return { value: null, what: `${name}: not installed` };
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const { status } = spawnSync(command, args, { stdio: "ignore" });
    samples.push(performance.now() - start);
    if (status !== 0) return { value: null, what: `${name}: fails` };
  }
  return { value: percentile(samples, 0), what: name };
}
