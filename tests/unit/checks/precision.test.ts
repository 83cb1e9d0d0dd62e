import { describe, expect, it } from "vitest";

import { blockChecks, documentChecks, emptyCheck } from "../../../shared/checks/index.ts";
import {
  type BilingualText,
  findingsOf,
  versionsOf,
  wordsOf,
} from "../../fixtures/checks/bilingual-text.ts";
import { droneNote, envoySpeech, museumRelease } from "../../fixtures/checks/from-english.ts";
import {
  bridgeRelease,
  doctorInterview,
  electionNote,
  exerciseRelease,
  ministerSpeech,
} from "../../fixtures/checks/from-russian.ts";

const texts: readonly BilingualText[] = [
  bridgeRelease,
  exerciseRelease,
  ministerSpeech,
  doctorInterview,
  electionNote,
  museumRelease,
  envoySpeech,
  droneNote,
];
const ids = [emptyCheck, ...blockChecks, ...documentChecks].map(({ id }) => id);
const words = texts.reduce((sum, text) => sum + wordsOf(versionsOf(text)), 0);

interface Row {
  planted: number;
  found: number;
  falseAlarms: number;
}

/** Each error by itself, so that none hides another. */
function tally(): Map<string, Row> {
  const rows = new Map<string, Row>(
    ids.map((id) => [id, { planted: 0, found: 0, falseAlarms: 0 }]),
  );
  for (const text of texts) {
    const clean = findingsOf(text);
    for (const { check, message, params, block } of clean) {
      const row = rows.get(check);
      if (row) row.falseAlarms += 1;
      console.log(
        `false: ${text.name} ${Number(block)} ${check} ${message} ${JSON.stringify(params)}`,
      );
    }
    const known = new Set(clean.map(({ id }) => id));
    for (const error of text.errors) {
      const row = rows.get(error.check);
      if (row === undefined) throw new Error(`No check ${error.check}`);
      row.planted += 1;
      const found = findingsOf(text, [error]).filter(({ id }) => !known.has(id));
      if (found.some(({ check }) => check === error.check)) row.found += 1;
      else
        console.log(
          `missed: ${text.name} ${error.check} “${error.wrong}” (${found.map((f) => f.check + " " + f.message + JSON.stringify(f.params)).join(", ")})`,
        );
    }
  }
  return rows;
}

import { sampleDocuments } from "../../../shared/sample/index.ts";
import { checkTranslation } from "../../../shared/checks/check-translation.ts";
import { readContent } from "../../../shared/rich-text/repair.ts";
it("samples", () => {
  let n = 0;
  const made = sampleDocuments({
    createId: () => `01M8A9JZN7DZJ2V6GP9KY7V9Z${n++}`,
    newBlockId: () => String(n++).padStart(10, "0"),
    now: "2026-01-01T00:00:00Z",
  });
  for (const d of made) {
    const ru = readContent(d.versions.ru?.content),
      en = readContent(d.versions.en?.content);
    if (!ru.ok || !en.ok) throw new Error("x");
    for (const [a, b, l] of [
      [ru, en, "ru"],
      [en, ru, "en"],
    ] as const) {
      let w = 0;
      b.value.doc.descendants((x) => {
        if (x.isTextblock) w += x.textContent.split(/\s+/).length;
      });
      console.log("SAMPLE", d.kind, l, w);
      for (const f of checkTranslation(a.value.doc, b.value.doc, l))
        if (f.check !== "stale" || n++ % 10 === 0)
          console.log(
            "  sample",
            f.block,
            f.check,
            f.message,
            JSON.stringify(f.params),
            JSON.stringify(f.place),
          );
    }
  }
});

function table(rows: ReadonlyMap<string, Row>): string {
  const lines = [...rows].map(([id, { planted, found, falseAlarms }]) =>
    [id.padEnd(24), planted, found, planted - found, falseAlarms]
      .map((cell) => String(cell).padStart(8))
      .join(""),
  );
  const header = ["".padEnd(24), "planted", "found", "missed", "false"].map((cell) =>
    cell.padStart(8),
  );
  return [header.join(""), ...lines].join("\n");
}

describe("on eight bilingual texts", () => {
  const rows = tally();
  const sum = (of: keyof Row): number =>
    [...rows.values()].reduce((total, row) => total + row[of], 0);

  it("the checks raise at most one false alarm in 300 words", () => {
    console.log(
      `${table(rows)}\n${sum("found")} of ${sum("planted")} found, ${sum("falseAlarms")} false in ${words} words`,
    );
    expect(sum("falseAlarms")).toBeLessThanOrEqual(words / 300);
  });

  it("they find nine of ten planted errors", () => {
    expect(sum("found") / sum("planted")).toBeGreaterThanOrEqual(0.9);
  });
});
