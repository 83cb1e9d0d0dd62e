import { createHash, randomInt } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateRawSync } from "node:zlib";

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { checkedLine } from "../../../electron/library/checked-lines.ts";
import type { SameWordings } from "../../../electron/library/memory-files.ts";
import { seal } from "../../../electron/library/sealed-file.ts";
import {
  blobPath,
  historyPath,
  letterheadsPath,
  type Manifest,
  memoryPath,
  termsPath,
  wordingsPath,
} from "../../../electron/travel/manifest.ts";
import { caption, credit, doc, figure } from "../../../shared/rich-text/build.ts";
import { withFlippedBit } from "../../fixtures/flipped-bit.ts";
import { drawnEmblem, fullLetterhead, profile } from "../../fixtures/letterheads.ts";
import { memoryFrom } from "../../fixtures/library/memories.ts";
import { entriesOf, type RawEntry, rawZip } from "../../fixtures/raw-zip.ts";
import { crrf, csto } from "../../unit/terms/entries.ts";
import { Computer, quietly, sums, temporaryFolder, undecided, valueOf } from "./two-computers.ts";

vi.mock("node:crypto", async (original) => {
  const { withCheapKeys } = await import("./cheap-keys.ts");
  return withCheapKeys(await original<typeof import("node:crypto")>());
});

let place: ReturnType<typeof temporaryFolder>;
let sender: Computer;
let receiver: Computer;
let stick = "";
let plain: Buffer;
let sealed: Buffer;
let id = "";
let before: Record<string, string>;

const passphrase = "шесть простых слов";
const centre = profile("Press centre", undefined, fullLetterhead);
const withEmblem = (change: object) => ({
  revision: 1,
  profiles: [{ ...centre, emblem: { ...drawnEmblem, ...change } }],
  usual: null,
});
const pictureOf = (text: string) => ({
  mediaType: "image/png",
  base64: Buffer.from(text).toString("base64"),
});
const drawing = (content: string) =>
  withEmblem({
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${content}</svg>`,
  });
const memoryId = "00112233445566ff";
const memory = memoryFrom("bridges.tmx", ["Мост открыт", "A bridge is opened"]);
const wordings: SameWordings[] = [{ language: "ru", texts: ["Мост отрыт", "Мост открыт"] }];

beforeAll(async () => {
  place = temporaryFolder();
  stick = path.join(place.folder, "stick");
  mkdirSync(stick);
  sender = await Computer.start(place.folder, "Иванова");
  receiver = await Computer.start(place.folder, "Петров");
  const photo = readFileSync(path.resolve("assets/sample/tas-bulak.png"));
  const picture = valueOf(await sender.library.addPicture("photo.png", photo));
  id = await sender.create("Участвуют 2500 человек.", "Второй абзац.");
  await receiver.receive(await sender.handOver([id], stick));
  await receiver.write(id, 1, "Второй абзац здесь.");
  await sender.write(id, 0, "Участвуют 2600 человек.");
  const other = await sender.create("Другая заметка.");
  const shown = figure({ ...picture, alt: "" }, caption("Учение"), credit("Фото"));
  await sender.save(other, { text: doc(...(await sender.text(other)).children, shown) });
  valueOf(await sender.library.changeTerms({ baseRevision: 0, put: [csto, crrf], remove: [] }));
  valueOf(
    await sender.library.changeLetterheads({
      baseRevision: 0,
      put: [centre],
      remove: [],
      usual: centre.id,
    }),
  );
  valueOf(await sender.library.keepMemory(memoryId, memory));
  valueOf(await sender.library.addWordings(wordings));
  plain = readFileSync(await sender.handOver([id, other], stick));
  sealed = readFileSync(await sender.handOver([id, other], stick, { passphrase }));
  before = receiver.files();
});

afterAll(async () => {
  await sender.stop();
  await receiver.stop();
  place.remove();
});

/** What opening the bytes comes to; the library must be as it was, whatever it is. */
async function refusal(bytes: Buffer, secret: string | null = null): Promise<string> {
  const file = path.join(stick, "hostile.pcpack");
  writeFileSync(file, bytes);
  const opened = await receiver.travel.open(file, secret, quietly());
  await receiver.travel.close();
  expect(receiver.files()).toEqual(before);
  expect(sums(place.folder, (name) => /evil/.test(name))).toEqual({});
  return opened.ok ? "opened" : opened.problem.code;
}

const rebuilt = (change: (entries: RawEntry[]) => RawEntry[]) => rawZip(change(entriesOf(plain)));
const manifestOf = (entries: readonly RawEntry[]) =>
  JSON.parse(
    entries.find(({ name }) => name === "manifest.json")?.bytes.toString() ?? "",
  ) as Manifest;

/** The package with another file in place of one, its sum and size put right in the manifest. */
function forged(name: string, bytes: Buffer, change = (manifest: Manifest) => manifest): Buffer {
  return rebuilt((entries) => {
    const manifest = manifestOf(entries);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const files = manifest.files.map((file) =>
      file.path === name ? { path: name, size: bytes.length, sha256 } : file,
    );
    return entries.map((entry) => {
      if (entry.name === name) return { name, bytes };
      if (entry.name !== "manifest.json") return entry;
      return {
        name: entry.name,
        bytes: Buffer.from(JSON.stringify(change({ ...manifest, files }))),
      };
    });
  });
}

const historyEntries = () =>
  (
    entriesOf(plain)
      .find(({ name }) => name === historyPath(id))
      ?.bytes.toString() ?? ""
  )
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line.slice(9)) as Record<string, unknown>);
const asHistory = (entries: readonly unknown[]) =>
  Buffer.concat(entries.map((entry) => checkedLine(entry)));

describe("a package as it was made", () => {
  it("opens, put together by another zip program too", async () => {
    expect(await refusal(plain)).toBe("opened");
    expect(await refusal(rebuilt((entries) => entries))).toBe("opened");
    expect(await refusal(sealed, passphrase)).toBe("opened");
  });
});

describe("a package with names that lead elsewhere", () => {
  it.each([
    "../evil",
    "../../../evil",
    "/tmp/evil",
    "docs/../../evil",
    "docs\\..\\evil",
    "C:/evil",
    "docs/01J00000000000000000000000/../evil",
    "docs/01J00000000000000000000000/evil.js",
    "blobs/evil",
    "memory/evil.json",
    "memory/../terms.json",
    "memory/00112233445566ff.json.prev",
    "evil",
    "blobs/",
    "manifest.json\0evil",
    "",
  ])("is refused: %j", async (name) => {
    const evil = { name, bytes: Buffer.from("evil") };
    expect(await refusal(rebuilt((entries) => [...entries, evil]))).toBe("package-damaged");
    expect(await refusal(rebuilt((entries) => [evil, ...entries]))).toBe("package-damaged");
  });

  it("is refused with a link, a folder or a device in place of a file", async () => {
    for (const mode of [0o120777, 0o040755, 0o020666]) {
      const bytes = rebuilt((entries) =>
        entries.map((entry) => (entry.name.startsWith("docs/") ? { ...entry, mode } : entry)),
      );
      expect(await refusal(bytes)).toBe("package-damaged");
    }
  });

  it("is refused with a name twice, with a name too many, with one missing", async () => {
    const [first] = entriesOf(plain);
    expect(await refusal(rebuilt((entries) => [...entries, first!]))).toBe("package-damaged");
    const extra = { name: blobPath("a".repeat(64)), bytes: Buffer.from("x") };
    expect(await refusal(rebuilt((entries) => [...entries, extra]))).toBe("package-damaged");
    expect(await refusal(rebuilt((entries) => entries.slice(1)))).toBe("package-damaged");
    expect(
      await refusal(rebuilt((entries) => entries.filter(({ name }) => name !== "manifest.json"))),
    ).toBe("package-unknown");
    expect(
      await refusal(rebuilt((entries) => entries.map((entry) => ({ ...entry, flags: 0x801 })))),
    ).toBe("package-damaged");
  });
});

describe("a package that would fill the computer", () => {
  const zeros = Buffer.alloc(30 * 1024 * 1024);

  it("is refused by what it claims", async () => {
    const bomb = (entry: Partial<RawEntry>) =>
      rebuilt((entries) => [
        ...entries,
        { name: blobPath("b".repeat(64)), bytes: zeros, ...entry },
      ]);
    expect(await refusal(bomb({}))).toBe("package-too-large");
    expect(await refusal(bomb({ claimed: 4_000_000_000 }))).toBe("package-too-large");
  });

  it("is refused by what it really holds", async () => {
    for (const claimed of [10, zeros.length / 64]) {
      const bytes = rebuilt((entries) =>
        entries.map((entry) =>
          entry.name === "manifest.json" ? { ...entry, bytes: zeros, claimed } : entry,
        ),
      );
      expect(await refusal(bytes)).toBe("package-damaged");
    }
  });

  it("is refused with files laid over one another", async () => {
    const shared = { bytes: Buffer.from(Array.from({ length: 9000 }, () => randomInt(256))) };
    const many = Array.from({ length: 50 }, (_, index) => ({
      ...shared,
      name: blobPath(String(index).padStart(64, "0")),
      isDeflated: false,
      overlaps: index > 0,
    }));
    expect(await refusal(rebuilt((entries) => [...entries, ...many]))).toBe("package-damaged");
  });

  it("is refused with a state that unpacks to more than it says, or says too much", async () => {
    const entries = historyEntries();
    const data = deflateRawSync(Buffer.alloc(200 * 1024 * 1024, " ")).toString("base64");
    const bombs = [
      { ...entries[0], size: 33 * 1024 * 1024 },
      { ...entries[0], size: 10, whole: { data, dates: {}, changed: [] } },
      { ...entries[0], size: 33 * 1024 * 1024, whole: { data, dates: {}, changed: [] } },
    ];
    for (const bomb of bombs)
      expect(await refusal(forged(historyPath(id), asHistory([bomb, ...entries.slice(1)])))).toBe(
        "package-damaged",
      );
  });
});

describe("a package with another content than was handed over", () => {
  it("is refused where a sum is not that of the file", async () => {
    const bytes = rebuilt((entries) =>
      entries.map((entry) =>
        entry.name === historyPath(id)
          ? { ...entry, bytes: Buffer.concat([entry.bytes, Buffer.from("\n")]).subarray(1) }
          : entry,
      ),
    );
    expect(await refusal(bytes)).toBe("package-damaged");
  });

  it("is refused where the history does not lead to the head, or not to that document", async () => {
    const entries = historyEntries();
    const name = historyPath(id);
    const histories = [
      entries.slice(0, -1),
      entries.toReversed(),
      [...entries, entries[0]],
      entries.map((entry) => ({ ...entry, author: "Сидорова" })),
      entries.map((entry) => ({ ...entry, parents: [entries.at(-1)?.["id"]] })),
      [{ ...entries[0], whole: undefined, parents: [entries[0]?.["id"]] }, ...entries.slice(1)],
      [],
    ];
    for (const history of histories)
      expect(await refusal(forged(name, asHistory(history)))).toBe("package-damaged");
    const torn = asHistory(entries).subarray(0, -1);
    expect(await refusal(forged(name, torn))).toBe("package-damaged");
  });

  it("is refused where the manifest is another one, and told apart from a newer one", async () => {
    const history = entriesOf(plain).find(({ name }) => name === historyPath(id))?.bytes;
    const withManifest = (change: (manifest: Manifest) => unknown) =>
      refusal(forged(historyPath(id), history!, change as (manifest: Manifest) => Manifest));
    expect(await withManifest((manifest) => manifest)).toBe("opened");
    expect(await withManifest((manifest) => ({ ...manifest, version: 4 }))).toBe("package-newer");
    expect(await withManifest((manifest) => ({ ...manifest, version: 2 }))).toBe("package-damaged");
    expect(await withManifest((manifest) => ({ ...manifest, documents: [] }))).toBe(
      "package-damaged",
    );
    expect(await withManifest(() => ({}))).toBe("package-damaged");
    const twice = ({ documents, ...manifest }: Manifest) => ({
      ...manifest,
      documents: [...documents, ...documents],
    });
    expect(await withManifest(twice)).toBe("package-damaged");
  });

  it.each([
    [termsPath, "terms", { revision: 1, terms: [csto, { ...crrf, id: csto.id }] }],
    [termsPath, "terms", { revision: 1, terms: [{ ...csto, note: 1 }] }],
    [termsPath, "terms", { revision: 1, terms: [{ ...csto, ru: { preferred: "a\nb" } }] }],
    [termsPath, "wordings", wordings],
    [memoryPath(memoryId), "memory", { ...memory, units: [{ ru: "Мост" }] }],
    [memoryPath(memoryId), "memory", { ...memory, name: "x".repeat(301) }],
    [wordingsPath, "wordings", [{ language: "de", texts: ["a", "b"] }]],
    [wordingsPath, "wordings", [{ language: "ru", texts: ["a", "b", "c"] }]],
    [letterheadsPath, "terms", { revision: 1, terms: [] }],
    [letterheadsPath, "letterheads", { revision: 1, profiles: [centre, centre], usual: null }],
    [letterheadsPath, "letterheads", { revision: 1, profiles: [{ ...centre, label: "" }] }],
    [letterheadsPath, "letterheads", { revision: 1, profiles: [{ ...centre, accent: "url(x)" }] }],
    [letterheadsPath, "letterheads", drawing("<script>alert(1)</script>")],
    [letterheadsPath, "letterheads", drawing('<path d="M0 0" onclick="alert(1)"/>')],
    [letterheadsPath, "letterheads", drawing('<image href="https://evil.example/x"/>')],
    [letterheadsPath, "letterheads", withEmblem({ svg: "<svg" })],
    [letterheadsPath, "letterheads", withEmblem({ picture: { mediaType: "image/svg+xml" } })],
    [letterheadsPath, "letterheads", withEmblem({ picture: pictureOf("<svg/>") })],
    [letterheadsPath, "letterheads", withEmblem({ svg: null, picture: pictureOf("GIF89a") })],
  ])("is refused where what goes along is none of it: %s, %s, %j", async (name, format, value) => {
    const bytes = Buffer.from(seal(`press-centre-${format}`, 1, value));
    expect(await refusal(forged(name, bytes))).toBe("package-damaged");
    expect(await refusal(forged(name, bytes.subarray(0, -1)))).toBe("package-damaged");
  });

  it("is told apart where what goes along is of a newer program", async () => {
    const terms = Buffer.from(seal("press-centre-terms", 9, { revision: 1, terms: [] }));
    expect(await refusal(forged(termsPath, terms))).toBe("package-newer");
    const letterheads = Buffer.from(seal("press-centre-letterheads", 9, {}));
    expect(await refusal(forged(letterheadsPath, letterheads))).toBe("package-newer");
  });

  it("is no package at all where it is another file", async () => {
    expect(await refusal(Buffer.alloc(0))).toBe("package-unknown");
    expect(await refusal(Buffer.from("Просто текст."))).toBe("package-unknown");
    expect(await refusal(readFileSync(path.resolve("assets/sample/tas-bulak.png")))).toBe(
      "package-unknown",
    );
  });
});

describe("a package cut short", () => {
  it("is refused wherever it was cut, sealed or not", async () => {
    for (let turn = 0; turn < 60; turn += 1) {
      expect(await refusal(plain.subarray(0, randomInt(plain.length)))).not.toBe("opened");
      expect(await refusal(sealed.subarray(0, randomInt(sealed.length)), passphrase)).not.toBe(
        "opened",
      );
    }
  });
});

describe("a sealed package", () => {
  it("asks for the passphrase, and refuses another one", async () => {
    expect(await refusal(sealed)).toBe("package-sealed");
    expect(await refusal(sealed, "шесть простых слов ")).toBe("package-passphrase");
    expect(await refusal(sealed, passphrase.normalize("NFD"))).toBe("opened");
  });

  it("tells nothing of what is in it", () => {
    for (const words of ["2600 человек", "Иванова", "manifest.json", id])
      expect(sealed.includes(words)).toBe(false);
  });

  it("does not let a stranger set how much the key costs", async () => {
    const end = sealed.indexOf("\n") + 1;
    const header = sealed.subarray(0, end).toString();
    for (const other of ['"N":1073741824', '"N":2', '"N":131072000'])
      expect(
        await refusal(
          Buffer.concat([Buffer.from(header.replace('"N":131072', other)), sealed.subarray(end)]),
          passphrase,
        ),
      ).toBe("package-damaged");
  });
});

describe("a package that changes after it was checked", () => {
  it("is not taken in", async () => {
    const file = path.join(stick, "changing.pcpack");
    writeFileSync(
      file,
      rebuilt((entries) => entries.map((entry) => ({ ...entry, isDeflated: false }))),
    );
    valueOf(await receiver.travel.open(file, null, quietly()));
    const bytes = readFileSync(file);
    writeFileSync(file, withFlippedBit(bytes, bytes.indexOf('"parents"') * 8));
    expect(await receiver.travel.takeIn(undecided, quietly())).toMatchObject({
      problem: { code: "package-damaged" },
    });
    await receiver.travel.close();
    // A picture may have been kept before the damage was met: it is what its name says, and shown nowhere.
    const documents = Object.entries(receiver.files()).filter(
      ([name]) => !name.startsWith("blobs"),
    );
    expect(Object.fromEntries(documents)).toEqual(before);
  });
});
