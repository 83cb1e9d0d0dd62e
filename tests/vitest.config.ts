import { defineConfig } from "vitest/config";

/** A machine may be busy: how long something takes is no test's business. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Left to itself it keeps a core free, which on a small machine is half of it.
    maxWorkers: 3,
    projects: [
      // Pure as they are, they need no world of their own for every file.
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          isolate: false,
          ...patient,
        },
      },
      {
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          exclude: ["**/*.alone.test.ts"],
          isolate: false,
          ...patient,
        },
      },
      // These put something else in the place of one of Node's modules.
      {
        test: {
          name: "integration-alone",
          include: ["tests/integration/**/*.alone.test.ts"],
          ...patient,
        },
      },
    ],
  },
});
