import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { distance } from "fastest-levenshtein";

import { layoutOf } from "../../electron/library/layout.ts";
import { writeMemoryCache } from "../../electron/memory/memory-cache.ts";
import { comparisonKey } from "../../shared/memory/comparison-key.ts";
import { createTranslationMemory, type TranslationMemory } from "../../shared/memory/memory.ts";
import type { Origin, TranslationUnit } from "../../shared/memory/unit.ts";
import { generatedPairs, reworded } from "../fixtures/memory/generated-pairs.ts";
import { origin, unit } from "../fixtures/memory/units.ts";
import { seeded } from "../fixtures/search/generated-library.ts";
import { bundleProgram } from "../integration/library/bundle-program.ts";
import { type Bench, percentile } from "./bench.ts";

const count = 100_000;
const loadings = 5;
const queryCount = 240;
const unitsOfDocument = 20;
const wanted = 5;
const least = 70;
/** The toolkit takes a tenth of a second for each, or many seconds where it has no python-Levenshtein. */
const toolkitQueries = 5;
const toolkitPatience = 45_000;
const python = "/usr/bin/python3";

/** The five likest of 100,000 remembered texts, beside comparing with each and beside translate-toolkit. */
export const memory: Bench = {
  name: "memory",
  async run() {
    const pairs = generatedPairs(count);
    const random = seeded(11);
    const queries = Array.from({ length: queryCount }, () =>
      reworded(pairs[Math.floor(random() * pairs.length)]?.ru ?? "", random),
    );
    const units = pairs.map(({ ru, en }) => unit(ru, en));
    const loading = await load(units);
    const remembered = createTranslationMemory();
    remembered.put(origin("Выпуск"), units);
    remembered.prepare("ru");

    for (const text of queries.slice(0, 40)) find(remembered, text);
    const times: number[] = [];
    const answers = queries.map((text) => {
      const start = performance.now();
      const found = find(remembered, text);
      times.push(performance.now() - start);
      return found;
    });
    const brute = compareWithAll(
      pairs.map(({ ru }) => ru),
      queries,
    );
    const found = answers.reduce((sum, scores, place) => {
      const best = brute.best[place] ?? [];
      const fewest = best.at(-1) ?? 101;
      return sum + Math.min(best.length, scores.filter((score) => score >= fewest).length);
    }, 0);
    const all = brute.best.reduce((sum, best) => sum + best.length, 0);
    const toolkit = askToolkit(pairs, queries.slice(0, toolkitQueries));
    const beside = (share: number) => [
      { value: percentile(brute.times, share), what: "comparing with each" },
      ...(toolkit === null
        ? []
        : [{ value: percentile(toolkit, share), what: "translate-toolkit" }]),
    ];
    return [
      {
        name: `index of ${count} pairs, taken up from the cache, p50`,
        value: percentile(loading, 0.5),
        unit: "ms",
        goal: 1000,
      },
      {
        name: `the ${wanted} likest, at least ${least} %, p50`,
        value: percentile(times, 0.5),
        unit: "ms",
        goal: 3,
        references: beside(0.5),
      },
      {
        name: `the ${wanted} likest, at least ${least} %, p95`,
        value: percentile(times, 0.95),
        unit: "ms",
        goal: 8,
        references: beside(0.95),
      },
      {
        name: `of the ${all} best by comparing with each, not found`,
        value: all - found,
        unit: "count",
        goal: Math.floor(all * 0.01),
      },
    ];
  },
};

/** Into a cache as a library has it, and out of it again in fresh processes; milliseconds. */
async function load(units: readonly TranslationUnit[]): Promise<number[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "memory-"));
  try {
    const layout = layoutOf(folder);
    await mkdir(path.dirname(layout.index));
    const documents: [Origin, TranslationUnit[]][] = [];
    for (let from = 0; from < units.length; from += unitsOfDocument)
      documents.push([origin(`Выпуск ${from}`), units.slice(from, from + unitsOfDocument)]);
    await writeMemoryCache(layout, { stamps: new Map(), documents });
    const source = path.join(import.meta.dirname, "memory-program.ts");
    const program = await bundleProgram(source, folder);
    return Array.from({ length: loadings }, () =>
      Number(execFileSync(process.execPath, [program, folder], { encoding: "utf8" })),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function find(remembered: TranslationMemory, text: string): number[] {
  return remembered
    .matches({ language: "ru", text, before: "", after: "", most: wanted, least })
    .map(({ score }) => score);
}

/** The scores of the best, one for each text, as the memory gives them. */
function compareWithAll(texts: readonly string[], queries: readonly string[]) {
  const keys = [...new Set(texts.map((text) => comparisonKey(text, "ru")))];
  const times: number[] = [];
  const best = queries.map((text) => {
    const start = performance.now();
    const key = comparisonKey(text, "ru");
    const scores: number[] = [];
    for (const other of keys) {
      const longer = Math.max(key.length, other.length);
      // By as much as the lengths differ the texts do.
      if (Math.abs(key.length - other.length) > (longer * (100 - least)) / 100) continue;
      const likeness = 1 - distance(key, other) / longer;
      if (likeness >= least / 100) scores.push(Math.min(97, Math.floor(likeness * 100)));
    }
    times.push(performance.now() - start);
    return scores.toSorted((a, b) => b - a).slice(0, wanted);
  });
  return { times, best };
}

/** Milliseconds for each query; null where the toolkit is not installed. */
function askToolkit(pairs: readonly { readonly ru: string }[], queries: readonly string[]) {
  const isInstalled =
    existsSync(python) && spawnSync(python, ["-c", "import translate.search.match"]).status === 0;
  if (!isInstalled) {
    console.error("NOT MEASURED BESIDE IT: translate-toolkit is not installed");
    return null;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "memory-"));
  try {
    const input = path.join(folder, "input.json");
    writeFileSync(
      input,
      JSON.stringify({ texts: pairs.map(({ ru }) => ru), queries, least, wanted }),
    );
    const program = [
      "import json, sys, time",
      "from translate.search import match",
      "from translate.storage import base",
      "given = json.load(open(sys.argv[1], encoding='utf-8'))",
      // Where two units are equally alike it compares the units, which cannot be compared.
      "base.TranslationUnit.__lt__ = lambda one, other: id(one) < id(other)",
      "class Store(base.TranslationStore): UnitClass = base.TranslationUnit",
      "store = Store()",
      "for text in given['texts']: store.addsourceunit(text).target = text",
      "matcher = match.matcher(store, max_candidates=given['wanted'], min_similarity=given['least'], max_length=1000)",
      "for query in given['queries']:",
      "    start = time.perf_counter()",
      "    matcher.matches(query)",
      "    print((time.perf_counter() - start) * 1000, flush=True)",
    ].join("\n");
    const { stdout, stderr, status } = spawnSync(python, ["-c", program, input], {
      encoding: "utf8",
      timeout: toolkitPatience,
    });
    const times = stdout.split("\n").filter(Boolean).map(Number);
    if (status !== 0 && status !== null) throw new Error(stderr);
    console.error(`translate-toolkit answered ${times.length} queries of ${queries.length}`);
    if (stderr !== "") console.error(stderr.trim());
    return times.length === 0 ? null : times;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
