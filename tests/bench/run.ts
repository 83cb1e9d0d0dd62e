import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import type { Bench, Figure } from "./bench.ts";
import { checks } from "./checks.ts";
import { library } from "./library.ts";
import { memory } from "./memory.ts";
import { pdf } from "./pdf.ts";
import { publication } from "./publication.ts";
import { toRows, toTable } from "./report.ts";
import { search } from "./search.ts";
import { spelling } from "./spelling.ts";
import { typing } from "./typing.ts";

const benches: readonly Bench[] = [
  checks,
  library,
  memory,
  pdf,
  publication,
  search,
  spelling,
  typing,
];

const { values, positionals } = parseArgs({
  options: { json: { type: "string" } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(
    `No bench ${unknown.join(", ")}; there are: ${benches.map(({ name }) => name).join(", ")}`,
  );
  process.exit(2);
}

const figures: Figure[] = [];
for (const bench of benches) {
  if (positionals.length > 0 && !positionals.includes(bench.name)) continue;
  console.error(`Measuring ${bench.name}…`);
  const measured = await bench.run();
  figures.push(...measured);
  console.log(`\n${toTable(measured)}\n`);
}
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify(toRows(figures), null, 2)}\n`);
