import { afterAll, beforeAll, describe, expect, it } from "vitest";

import packageFile from "../../../package.json" with { type: "json" };
import { buildPressCentre, linesOf, type PressCentre } from "./press-centre.ts";

let program: PressCentre;
beforeAll(async () => {
  program = await buildPressCentre();
});
afterAll(() => program.remove());

describe("help", () => {
  it("names every command and option, under each other, in the system's language", async () => {
    const { code, stdout, stderr } = await program.run("--help");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const word of ["list", "import FILE", "export ID…", "sample --out DIR", "--library DIR"]) {
      expect(stdout).toContain(`\n  ${word}`);
    }
    const explanations = linesOf(stdout)
      .map((line) => line.search(/(?<=\S {2,})\S/))
      .filter((column) => column !== -1);
    expect(explanations.length).toBeGreaterThan(15);
    expect(new Set(explanations).size).toBe(1);
  });

  it("speaks Russian when asked to", async () => {
    const { stdout } = await program.run("--help", "--interface", "ru");
    expect(stdout).toMatch(/^Пресс-центр\n/);
    expect(stdout).toContain("import ФАЙЛ --kind ВИД --language ЯЗЫК");
  });
});

it("tells its version", async () => {
  expect(await program.run("--version")).toEqual({
    code: 0,
    stdout: `${packageFile.version}\n`,
    stderr: "",
  });
});

describe("a wrong call is one line and exit code 2", () => {
  it.each([
    [["publish"], /^press-centre: command-unknown: Unknown command “publish”/],
    [["export"], /^press-centre: command-usage: Name the documents/],
    [
      ["list", "--colour"],
      /^press-centre: command-usage: There is no option --colour\. See --help/,
    ],
    [["import", "a.txt", "--kind", "poem", "--language", "ru"], /--kind cannot be “poem”/],
  ] as const)("%s", async (given, message) => {
    const { code, stdout, stderr } = await program.run(...given);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toMatch(message);
  });

  it("in Russian too", async () => {
    const { stderr } = await program.run("list", "--all", "--interface", "ru");
    expect(stderr).toBe(
      "press-centre: command-usage: Команда «list» не принимает параметр --all. Справка: --help.\n",
    );
  });
});
