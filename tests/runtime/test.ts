import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { run } from "./run.ts";
import { steps, type Step } from "./steps.ts";
import type { Tally } from "./tallies.ts";
import { runCommand } from "./terminal.ts";

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** A runner that ended badly without a failing test in its report counts as one failure. */
function tallyOf({ report }: Step, exitCode: number): Tally {
  const ended = exitCode === 0;
  if (!report) return { passed: ended ? 1 : 0, failed: ended ? 0 : 1, skipped: [] };
  try {
    const tally = report.read(report.file);
    return ended || tally.failed > 0 ? tally : { ...tally, failed: 1 };
  } catch {
    return { passed: 0, failed: 1, skipped: [] };
  }
}

async function runStep(step: Step): Promise<Tally> {
  print(`\n━━ ${step.heading} ━━`);
  if (step.report) {
    mkdirSync(path.dirname(step.report.file), { recursive: true });
    rmSync(step.report.file, { force: true });
  }
  const begun = performance.now();
  const [command = "", ...args] = step.command;
  const exitCode = await run(command, args, { output: "inherit", env: step.env ?? {} });
  const tally = tallyOf(step, exitCode);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  print(`── ${step.heading}: ${tally.failed === 0 ? "passed" : "FAILED"} in ${seconds} s`);
  return tally;
}

function printSkipped(skipped: readonly string[]): void {
  if (skipped.length === 0) return;
  print(`\nSKIPPED, not tested:`);
  for (const name of skipped) print(`  ${name}`);
}

async function runAll(): Promise<number> {
  const tallies: Tally[] = [];
  for (const step of steps) {
    // One after the other: each has the machine and the terminal to itself.
    tallies.push(await runStep(step));
  }
  const count = (of: (tally: Tally) => number): number =>
    tallies.reduce((sum, tally) => sum + of(tally), 0);
  const failed = count((tally) => tally.failed);
  const skipped = tallies.flatMap((tally) => tally.skipped);
  printSkipped(skipped);
  const ending = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
  print(`\n${count((tally) => tally.passed)} passed, ${failed} failed${ending}`);
  return failed === 0 ? 0 : 1;
}

await runCommand(runAll);
