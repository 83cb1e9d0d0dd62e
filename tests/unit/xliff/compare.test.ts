import { describe, expect, it } from "vitest";

import {
  block,
  bold,
  dateline,
  doc,
  headline,
  italic,
  link,
  paragraph,
} from "../../../shared/rich-text/build.ts";
import { openComments, reviewOf } from "../../../shared/rich-text/review.ts";
import {
  blockStates,
  recordedSource,
  textBlocksById,
} from "../../../shared/rich-text/translation.ts";
import { compareReturned, withReturned } from "../../../shared/xliff/compare.ts";
import { withNotes } from "../../../shared/xliff/notes.ts";
import { handedOut, pair, type Pair, readBack, versions, written } from "./pairs.ts";

const texts = pair(
  [headline("Мост открыт"), headline("The bridge is open")],
  [dateline("Тас-Булак", "2026-09-05"), dateline("", "2026-09-05")],
  [
    paragraph("Длина ", bold("моста"), " — 96 м. ", link("Подробнее", "https://example.kz/"), "."),
    paragraph("The ", bold("bridge"), " is 96 m long. ", link("More", "https://example.kz/"), "."),
  ],
  [paragraph("Дорога открыта."), paragraph()],
);
const [headlineId = "", datelineId = "", bridgeId = "", roadId = ""] = [
  ...textBlocksById(texts.source).keys(),
];

/** The file as it comes back, held against the texts as they are by then. */
function returned(xml: string, { source, target }: Pair = texts) {
  const comparison = compareReturned(readBack(xml), source, target);
  const taken = textBlocksById(withReturned(target, comparison, () => false));
  return {
    ...comparison,
    codes: comparison.remarks.map(({ code, id }) => `${code} ${id}`),
    text: (id: string) => taken.get(id)?.textContent,
    block: (id: string) => taken.get(id),
    states: blockStates(
      source,
      withReturned(target, comparison, () => false),
    ),
  };
}

/** The texts with other words in one block of the translation, and what it was translated from as it was. */
function changedHere(id: string, words: string): Pair {
  const target = doc(
    ...texts.target.children.map((node) =>
      node.attrs["id"] === id ? node.type.create(node.attrs, paragraph(words).content) : node,
    ),
  );
  return { ...texts, target };
}

function sourceChanged(id: string, words: string): Pair {
  const source = doc(
    ...texts.source.children.map((node) =>
      node.attrs["id"] === id ? node.type.create(node.attrs, paragraph(words).content) : node,
    ),
  );
  return { ...texts, source };
}

describe.each(versions)("what comes back as XLIFF %s", (version) => {
  const xml = written(texts, version);
  const road = xml.replace(
    /<source>Дорога открыта\.<\/source>/,
    "$&<target>The road is open.</target>",
  );

  it("fills what was empty, as a translation of the source as it is", () => {
    const { changes, conflicts, codes, text, states } = returned(road);
    expect(changes).toHaveLength(1);
    expect([conflicts, codes]).toEqual([[], []]);
    expect(text(roadId)).toBe("The road is open.");
    expect(states.get(roadId)).toBe("translated");
  });

  it("counts what came back without a translation", () => {
    expect(returned(xml)).toMatchObject({ changes: [], same: 2, untranslated: 2 });
  });

  it("is stale where the source has changed since, with what it was translated from", () => {
    const {
      codes,
      block: blockOf,
      states,
    } = returned(road, sourceChanged(roadId, "Дорога закрыта."));
    expect(codes).toEqual([`sourceChanged ${roadId}`]);
    expect(states.get(roadId)).toBe("stale");
    const node = blockOf(roadId);
    expect(node && recordedSource(node)?.text).toBe("Дорога открыта.");
  });

  it("asks where the translation was changed on both sides", () => {
    const theirs = xml.replaceAll("The bridge is open", "The bridge has opened");
    const both = changedHere(headlineId, "Bridge opens");
    const comparison = compareReturned(readBack(theirs), both.source, both.target);
    expect(comparison.changes).toEqual([]);
    expect(
      comparison.conflicts.map(({ ours, theirs }) => [ours.textContent, theirs.textContent]),
    ).toEqual([["Bridge opens", "The bridge has opened"]]);
    const kept = withReturned(both.target, comparison, () => true);
    expect(kept.eq(both.target)).toBe(true);
    const replaced = withReturned(both.target, comparison, () => false);
    expect(replaced.firstChild?.textContent).toBe("The bridge has opened");
  });

  it("leaves alone what was changed only here", () => {
    expect(returned(xml, changedHere(headlineId, "Bridge opens"))).toMatchObject({
      changes: [],
      conflicts: [],
      remarks: [],
    });
  });

  it("never empties a translation", () => {
    const emptied = xml.replace(/(<target[^>]*>)The bridge is open<\/target>/, "$1</target>");
    const { changes, codes } = returned(emptied);
    expect([changes, codes]).toEqual([[], [`emptied ${headlineId}`]]);
  });

  it("names units that are missing, unknown or doubled, and takes the rest", () => {
    const units = road.match(/<(unit|trans-unit) .*<\/\1>/g) ?? [];
    const [first = ""] = units;
    const foreign = first.replace(headlineId, "0000000000");
    const changed = road
      .replace(first, `${foreign}\n${units[3]}\n${units[3]}`)
      .replace(units[2] ?? "", "");
    const { codes, text } = returned(changed);
    expect(codes.toSorted()).toEqual(
      [
        `doubledUnit ${roadId}`,
        `doubledUnit ${roadId}`,
        `missingUnit ${bridgeId}`,
        `missingUnit ${headlineId}`,
        "unknownUnit 0000000000",
      ].toSorted(),
    );
    expect(text(roadId)).toBe("The road is open.");
  });

  it("keeps the text of broken codes, and names them", () => {
    const [code, other] = version === "2.1" ? ["pc", "ec"] : ["g", "ex"];
    const broken = xml.replace(
      /The <(pc|g) [^>]*>bridge<\/\1>/,
      `The <${code} id="77">long bridge</${code}><${other} id="5"/>`,
    );
    const { codes, text } = returned(broken);
    expect(codes).toEqual([`brokenCodes ${bridgeId}`]);
    expect(text(bridgeId)).toBe("The long bridge is 96 m long. More.");
  });

  it("knows a code by its id where the tool has kept nothing else", () => {
    const bare = xml.replace(/The <(pc|g) id="1"[^>]*>bridge</, 'The <$1 id="1">Bridge<');
    const { codes, block: blockOf } = returned(bare);
    expect(codes).toEqual([]);
    expect(blockOf(bridgeId)?.child(1).eq(bold("Bridge"))).toBe(true);
  });

  it("tells of formatting that was left out", () => {
    const plain = xml.replace(/The <(pc|g) [^>]*>bridge<\/\1>/, "The bridge");
    expect(returned(plain).codes).toEqual([`lostFormatting ${bridgeId}`]);
  });

  it("takes a headline's formatting for broken: it has none", () => {
    const type = version === "2.1" ? 'subType="xlf:i"' : 'ctype="italic"';
    const code = version === "2.1" ? "pc" : "g";
    const italics = xml.replace(
      /(<target[^>]*>)The bridge is open/,
      `$1The <${code} id="9" ${type}>bridge</${code}> opens`,
    );
    const { codes, text } = returned(italics);
    expect([codes, text(headlineId)]).toEqual([[`brokenCodes ${headlineId}`], "The bridge opens"]);
  });

  it("keeps the dateline's date out of the translator's hands and in the record", () => {
    const placed = xml.replace(
      "<source>Тас-Булак</source>",
      "<source>Тас-Булак</source><target>Tas-Bulak</target>",
    );
    const { block: blockOf, states } = returned(placed);
    expect(blockOf(datelineId)?.attrs["date"]).toBe("2026-09-05");
    expect(states.get(datelineId)).toBe("translated");
  });

  it("does without the tool's keeping anything of ours but ids and the name of the document", () => {
    const stripped = road.replaceAll(
      /<mda:metadata>.*?<\/mda:metadata>|<context-group.*?<\/context-group>|<notes>.*?<\/notes>/g,
      "",
    );
    const { text, states, changes } = returned(stripped);
    expect(changes).toHaveLength(1);
    expect([text(roadId), states.get(roadId)]).toEqual(["The road is open.", "translated"]);
  });

  it("brings the translator's notes as open comments, each once, and never our own again", () => {
    const note = '<note from="Ivan">Which bridge?</note>';
    const said =
      version === "2.1"
        ? xml.replace("</notes>", "<note>Which bridge?</note><note> </note></notes>")
        : xml.replace("</trans-unit>", `${note}${note}</trans-unit>`);
    expect(returned(xml).notes).toEqual([]);
    const { notes } = returned(said);
    expect(notes.map(({ id, by, text }) => [id, by, text])).toEqual([
      [headlineId, version === "2.1" ? "" : "Ivan", "Which bridge?"],
    ]);
    const target = withNotes(texts.target, notes, "2026-09-05T10:00:00.000Z");
    const [first] = textBlocksById(target).values();
    expect(first && openComments(first).map(({ text }) => text)).toEqual(["Which bridge?"]);
    expect(returned(said, { ...texts, target }).notes).toEqual([]);
    target.check();
  });

  it("takes a word for a confirmation where the words are the same", () => {
    const stale = sourceChanged(headlineId, "Мост через реку открыт");
    const said = written(stale, version).replace(
      version === "2.1" ? 'state="initial"' : 'state="needs-translation"',
      'state="translated"',
    );
    const { changes, states } = returned(said, stale);
    expect(changes).toHaveLength(1);
    expect(states.get(headlineId)).toBe("translated");
  });
});

describe("the sentences of XLIFF 2.1", () => {
  const two = pair([paragraph("Мост открыт. Дорога закрыта."), paragraph()]);
  const xml = written(two, "2.1");
  const [id = ""] = textBlocksById(two.source).keys();
  const sentences = xml
    .replace("<source>Мост открыт.</source>", "$&<target>The bridge is open.</target>")
    .replace("<source>Дорога закрыта.</source>", "$&<target>The road is closed.</target>");

  it("come together with what stands between them in the source", () => {
    expect(returned(sentences, two).text(id)).toBe("The bridge is open. The road is closed.");
  });

  it("come in the order the translator gave them", () => {
    const turned = sentences
      .replace("<target>The bridge", '<target order="3">The bridge')
      .replace("<target>The road", '<target order="1">The road');
    expect(returned(turned, two).text(id)).toBe("The road is closed. The bridge is open.");
  });

  it("make a draft where one of them is missing", () => {
    const half = sentences.replace("<target>The road is closed.</target>", "");
    const { codes, block: blockOf, states } = returned(half, two);
    expect(codes).toEqual([`incomplete ${id}`]);
    expect(states.get(id)).toBe("draft");
    const node = blockOf(id);
    expect(node && reviewOf(node).draft).toBe(true);
  });

  it("stand against each other where both sides have as many, else the block is one", () => {
    const sizes = (one: string, other: string) =>
      handedOut(pair([paragraph(one), paragraph(other)])).units[0]?.stretches.map(
        ({ isSentence }) => isSentence,
      );
    expect(sizes("Раз. Два.", "One. Two.")).toEqual([true, false, true]);
    expect(sizes("Раз. Два.", "One and two.")).toEqual([true]);
  });

  it("share their codes, though the tool has moved them to another sentence", () => {
    const marked = pair([
      paragraph(italic("Раз."), " Два ", bold("три"), "."),
      paragraph("One ", bold("three"), ". Two ", italic("it"), "."),
    ]);
    const [unit] = readBack(written(marked, "2.1")).units;
    const ids = (tokens: NonNullable<typeof unit>["source"] | null | undefined) =>
      tokens?.flatMap((token) => (token.kind === "start" ? [token.id] : []));
    expect([ids(unit?.source), ids(unit?.target)]).toEqual([
      ["1", "2"],
      ["2", "1"],
    ]);
  });
});

it("tells the translator the part, the date, what changed and what was remarked", () => {
  const comment = {
    id: "c1",
    by: "Айгуль",
    at: "2026-09-05T10:00:00Z",
    text: "Проверьте имя",
    resolved: null,
  };
  const source = doc(block("dateline", { id: headlineId, date: "2026-09-05" }, "Тас"));
  const review = { draft: false, approval: null, comments: [comment] };
  const translatedFrom = { hash: "0".repeat(32), text: "Бас" };
  const target = doc(
    block("dateline", { id: headlineId, date: "2026-09-05", translatedFrom, review }, "Bas"),
  );
  const [unit] = handedOut({ source, target }).units;
  expect(unit?.state).toBe("initial");
  expect(unit?.notes).toEqual([
    { about: "part", text: "Место и дата" },
    { about: "date", text: expect.stringContaining("5 сентября 2026") },
    { about: "change", text: "После перевода оригинал изменился. Прежний текст: Бас" },
    { about: "comment", text: "Айгуль: Проверьте имя" },
  ]);
});
