import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  // Every test starts a program of its own; three side by side are what two cores bear.
  workers: 3,
  fullyParallel: true,
  timeout: 60_000,
  forbidOnly: true,
  reporter: "list",
});
