/** Runs a command of the project; an expected failure ends it with one message and exit code 1. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const expected = error instanceof Error && expectedFailures.has(error.name);
    process.stderr.write(`${expected ? error.message : describe(error)}\n`);
    process.exitCode = 1;
  }
}

const expectedFailures = new Set(["BuildFailed", "NoRuntime", "NoDisplay"]);

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
