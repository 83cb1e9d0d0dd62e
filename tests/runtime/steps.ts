import path from "node:path";
import { outFolder } from "./project.ts";
import { projectCommand } from "./run.ts";
import { readPlaywrightReport, readVitestReport, type Tally } from "./tallies.ts";

export interface Step {
  heading: string;
  command: readonly string[];
  env?: Record<string, string>;
  /** Where the tests of the step are counted; any other step counts as one check. */
  report?: { file: string; read(file: string): Tally };
}

const npmRun = (script: string): string[] => ["npm", "run", script];

function vitest(project: string): Step {
  const file = path.join(outFolder, `test-reports/${project}.json`);
  return {
    heading: `${project} tests`,
    command: [
      ...projectCommand("vitest/vitest.mjs"),
      "run",
      "--config=tests/vitest.config.ts",
      `--project=${project}*`,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ],
    report: { file, read: readVitestReport },
  };
}

function playwright(): Step {
  const file = path.join(outFolder, "test-reports/e2e.json");
  return {
    heading: "end-to-end tests",
    command: [
      ...projectCommand("tsx/dist/cli.mjs"),
      "tests/runtime/e2e.ts",
      "--reporter=list,json",
    ],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    report: { file, read: readPlaywrightReport },
  };
}

/** Everything that must pass, quickest first. */
export const steps: readonly Step[] = [
  // The linter has every type at hand, and tells what TypeScript tells: they are not worked out twice.
  { heading: "types and lint", command: npmRun("lint") },
  { heading: "format", command: npmRun("format:check") },
  { heading: "unused code", command: npmRun("knip") },
  vitest("unit"),
  vitest("integration"),
  playwright(),
];
