import { readFileSync } from "node:fs";

/** Counts of one step, and the names of what was skipped. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: string[];
}

interface VitestReport {
  testResults: {
    name: string;
    status: "passed" | "failed";
    assertionResults: { fullName: string; status: string }[];
  }[];
}

export function readVitestReport(file: string): Tally {
  const { testResults } = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === "passed").length;
  const failed = tests.filter(({ status }) => status === "failed");
  const skipped = tests.filter(({ status }) => status !== "passed" && status !== "failed");
  // A file that cannot be loaded, or whose set-up fails, has no failing test to its name.
  const brokenFiles = testResults.filter(
    (result) =>
      result.status === "failed" &&
      !result.assertionResults.some(({ status }) => status === "failed"),
  );
  return {
    passed,
    failed: failed.length + brokenFiles.length,
    skipped: skipped.map(({ fullName }) => fullName),
  };
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs: { title: string; file: string; tests: { status: string }[] }[];
}

interface PlaywrightReport {
  suites: PlaywrightSuite[];
  errors: unknown[];
}

export function readPlaywrightReport(file: string): Tally {
  const { suites, errors } = JSON.parse(readFileSync(file, "utf8")) as PlaywrightReport;
  const tests = suites.flatMap((suite) => testsOf(suite));
  const passed = tests.filter(({ status }) => status === "expected").length;
  // "Flaky" has failed once: what passes now and then does not pass.
  const failed = tests.filter(({ status }) => status === "unexpected" || status === "flaky");
  const skipped = tests.filter(({ status }) => status === "skipped");
  return {
    passed,
    failed: failed.length + errors.length,
    skipped: skipped.map(({ name }) => name),
  };
}

function testsOf(suite: PlaywrightSuite): { name: string; status: string }[] {
  const own = suite.specs.flatMap(({ title, file, tests }) =>
    tests.map(({ status }) => ({ name: `${file}: ${title}`, status })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner))];
}
