import { describe, expect, it } from "vitest";

import { programArguments } from "../../../electron/program-arguments.ts";

describe("what the person typed", () => {
  it("starts after the application's folder while it is not packaged", () => {
    expect(programArguments(["electron", ".", "export", "--all"], true)).toEqual([
      "export",
      "--all",
    ]);
  });

  it("starts at once when it is packaged", () => {
    expect(programArguments(["press-centre", "export", "--all"], false)).toEqual([
      "export",
      "--all",
    ]);
  });

  it("leaves out what a test driver and Chromium put before and among it", () => {
    const argv = [
      "electron",
      "-r",
      "loader.js",
      "--no-sandbox",
      "--inspect=0",
      "--remote-debugging-port=0",
      ".",
      "--disable-gpu",
      "--lang=ru",
      "list",
      "--library",
      "./texts",
    ];
    expect(programArguments(argv, true)).toEqual(["list", "--library", "./texts"]);
  });

  it("keeps options of its own that begin like a foreign switch", () => {
    const own = ["export", "--all", "--language", "ru", "--format=pdf", "--version"];
    expect(programArguments(["press-centre", ...own], false)).toEqual(own);
  });

  it("is nothing when only the program was started", () => {
    expect(programArguments(["electron", "."], true)).toEqual([]);
    expect(programArguments(["press-centre"], false)).toEqual([]);
  });
});
