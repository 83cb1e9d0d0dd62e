import type { Command } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";

import {
  find,
  findExtension,
  findNext,
  findState,
  replaceAll,
  replaceCurrent,
} from "../../../renderer/editor/find/find-extension.ts";
import { Search } from "../../../renderer/editor/find/search.ts";
import { bold, dateline, doc, headline, paragraph } from "../../../shared/rich-text/build.ts";
import { after, at } from "./caret-text.ts";

function texts(document: Parameters<Search["matches"]>[0], text: string, matchCase = false) {
  return new Search({ text, matchCase })
    .matches(document)
    .map(({ from, to }) => document.textBetween(from, to, "\n", "\n"));
}

describe("finding", () => {
  const written = doc(headline("Учёба"), paragraph("учеба, У", bold("че"), "ба и 5\u00a0сентября"));

  it("takes ё for е, a no-break space for a space, and looks through formatting", () => {
    expect(texts(written, "учеба")).toEqual(["Учёба", "учеба", "Учеба"]);
    expect(texts(written, "5 сентября")).toEqual(["5\u00a0сентября"]);
  });

  it("tells capitals apart when asked to", () => {
    expect(texts(written, "Учеба", true)).toEqual(["Учёба", "Учеба"]);
  });

  it("keeps its places where a small letter is longer than the capital", () => {
    expect(texts(doc(paragraph("İİ word")), "WORD")).toEqual(["word"]);
  });

  it("finds nothing for nothing, and not across blocks", () => {
    expect(texts(written, "")).toEqual([]);
    expect(texts(doc(dateline("one", null), paragraph("two")), "onetwo")).toEqual([]);
  });
});

describe("the find bar's commands", () => {
  const [plugin] =
    findExtension.config.addProseMirrorPlugins?.call(
      {} as ThisParameterType<NonNullable<typeof findExtension.config.addProseMirrorPlugins>>,
    ) ?? [];
  const start = at(doc(paragraph("one two |one"), paragraph("One")), plugin ? [plugin] : []);
  const run = (...commands: Command[]) =>
    commands.reduce((state, command) => after(command, state), start);
  const looking = find({ text: "one", matchCase: false });
  const shownOf = (...commands: Command[]) => {
    const found = findState(run(...commands));
    return found === null ? null : [found.current + 1, found.matches.length];
  };

  it("begin at the caret and go round", () => {
    expect(shownOf(looking)).toEqual([2, 3]);
    expect(shownOf(looking, findNext(1))).toEqual([3, 3]);
    expect(shownOf(looking, findNext(1), findNext(1))).toEqual([1, 3]);
    expect(shownOf(looking, findNext(-1))).toEqual([1, 3]);
  });

  it("replace the one shown and go on to the next", () => {
    const state = run(looking, replaceCurrent("1"));
    expect(state.doc).toEqual(doc(paragraph("one two 1"), paragraph("One")));
    expect(shownOf(looking, replaceCurrent("1"))).toEqual([2, 2]);
  });

  it("replace all, even by something that holds what is looked for", () => {
    const state = run(looking, replaceAll("one by one"));
    expect(state.doc.textBetween(0, state.doc.content.size, "|")).toBe(
      "one by one two one by one|one by one",
    );
  });

  it("replace by nothing", () => {
    expect(run(looking, replaceAll("")).doc).toEqual(doc(paragraph(" two "), paragraph()));
  });
});
