import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";

import vnu from "vnu-jar";
import { describe, expect, it } from "vitest";

import { makeSite } from "../../../electron/export/site.ts";
import { type InlineFonts, toHtml } from "../../../shared/export/html.ts";
import type { Publication } from "../../../shared/export/publication.ts";
import { failure, success } from "../../../shared/result.ts";
import { sampleDocuments } from "../../../shared/sample/index.ts";
import { counter } from "../../fixtures/counter.ts";
import { fontsOf } from "../../fixtures/fonts.ts";
import { fullLetterhead } from "../../fixtures/letterheads.ts";
import { everything } from "../../fixtures/publications/everything.ts";
import { blank, nasty } from "../../fixtures/publications/nasty.ts";
import { overfull, overfullPhotos } from "../../fixtures/publications/overfull.ts";
import { photo } from "../../fixtures/publications/photo.ts";
import { photoBlob } from "../../fixtures/publications/release.ts";
import { samplePublications } from "../../fixtures/publications/samples.ts";
import { useFolder } from "../library/libraries.ts";
import { noDarkroom } from "../../fixtures/pictures.ts";

const hasJava = spawnSync("java", ["-version"]).status === 0;
if (!hasJava) console.warn("HTML IS NOT CHECKED BY THE NU CHECKER: Java is not installed.");

const pictures = new Map([...overfullPhotos, [photoBlob, photo] as const]);
const publications: readonly (readonly [string, Publication])[] = [
  ...samplePublications,
  ["everything", everything],
  ["nasty", nasty],
  ["blank", blank],
  ["overfull, ru", overfull("ru")],
  ["overfull, en", overfull("en")],
];

describe.skipIf(!hasJava)("the Nu Html Checker of the W3C (needs Java)", () => {
  const folder = useFolder();

  it("finds nothing wrong with any page, alone or in a site", async () => {
    for (const [name, publication] of publications) {
      writeFileSync(folder.at(`${name}.html`), pageOf(publication));
    }
    const fonts = fontsOf(pageOf(everything));
    writeFileSync(folder.at("with fonts.html"), pageOf(everything, fonts));
    await makeSampleSite(folder.at(""));
    const wrong = folder.at("wrong.html");
    writeFileSync(wrong, "<p><div></p>");
    const found = complaints(folder.at(""));
    expect(found.filter((line) => !line.startsWith("wrong.html"))).toEqual([]);
    expect(found).not.toEqual([]);
  });
});

function pageOf(publication: Publication, fonts: InlineFonts = new Map()): string {
  return toHtml(
    { ...publication, draft: true, letterhead: fullLetterhead },
    { pictures, sisterFile: "№ 14 & <b>.html", fonts },
  );
}

async function makeSampleSite(folder: string): Promise<void> {
  const documents = sampleDocuments({
    createId: counter(),
    newBlockId: counter(),
    now: "2026-09-05T12:00:00.000Z",
  });
  const made = await makeSite(
    { ids: documents.map(({ id }) => id), languages: ["ru", "en"], folder },
    {
      id: "a library",
      name: "Press centre & friends",
      letterhead: fullLetterhead,
      readDocument: async (id) => {
        const document = documents.find((one) => one.id === id);
        return document === undefined ? failure("document-missing", { id }) : success(document);
      },
      readBlob: async (hash) => failure("file-missing", { path: hash }),
      develop: noDarkroom,
    },
    new Date("2026-09-06T10:00:00Z"),
    { onProgress: () => undefined, signal: new AbortController().signal },
  );
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
}

/** What the checker says of the pages of a folder, as "file:line: message"; one program for all of them. */
function complaints(folder: string): string[] {
  const args = ["-Xss8m", "-jar", vnu, "--skip-non-html", "--format", "json", "--stdout", folder];
  const { stdout, stderr } = spawnSync("java", args, { encoding: "utf8", maxBuffer: 1e8 });
  if (!stdout.startsWith("{")) throw new Error(stderr || stdout);
  const { messages } = JSON.parse(stdout) as { messages: Message[] };
  return messages
    .filter(({ message }) => !unaware.test(message))
    .map(
      ({ url, lastLine, type, message }) =>
        `${decodeURI(url.split("/").at(-1) ?? "")}:${lastLine}: ${type}: ${message}`,
    );
}

/** The checker knows neither the hashes of a policy nor `data:` pictures, and takes JSON-LD for a script that runs. */
const unaware =
  /^(Inline (script|style)|Resource) violates Content Security Policy \(meta tag\): (blocked by “(script|style)-src” directive \(missing|image “data:image\/)/;

interface Message {
  readonly url: string;
  readonly lastLine: number;
  readonly type: "error" | "info";
  readonly message: string;
}
