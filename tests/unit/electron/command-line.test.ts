import { describe, expect, it } from "vitest";

import { parseCommandLine, type Run } from "../../../electron/command-line.ts";

const run = (...given: string[]): Run => parseCommandLine(given).run;
const fault = (...given: string[]) => {
  const result = run(...given);
  return result.as === "usage-fault" ? result.fault.reason : result.as;
};
const id = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

describe("without a command", () => {
  it("the window opens, with the folders it was given", () => {
    expect(parseCommandLine(["--library", "texts", "--user-data-dir=own"])).toEqual({
      run: { as: "application" },
      library: "texts",
      userData: "own",
      interfaceLanguage: null,
    });
  });

  it("switches the program does not know are left to the system below", () => {
    expect(run("--high-dpi-support=1", "-psn_0_123")).toEqual({ as: "application" });
  });
});

describe("export", () => {
  it("takes ids, languages, formats, a layout, a letterhead and a folder", () => {
    const given = [
      id,
      "--language=ru,en",
      "--format=pdf",
      "--layout=Letter",
      "--draft",
      "--keep-photo-data",
    ];
    const named = ["--letterhead", "Press centre", "--embed-fonts"];
    expect(run("export", ...given, ...named, "--out", "there", "--overwrite", "--json")).toEqual({
      as: "command",
      json: true,
      command: {
        name: "export",
        ids: [id],
        languages: ["ru", "en"],
        formats: ["pdf"],
        layout: "letter",
        letterhead: "Press centre",
        embedFonts: true,
        draft: true,
        keepPhotoData: true,
        bundle: false,
        out: "there",
        overwrite: true,
      },
    });
  });

  it("means every document, every language and the usual formats unless told otherwise", () => {
    expect(run("export", "--all")).toMatchObject({
      command: {
        ids: null,
        languages: null,
        formats: ["html", "pdf"],
        layout: null,
        letterhead: null,
        embedFonts: false,
        draft: false,
        keepPhotoData: false,
        bundle: false,
        overwrite: false,
      },
    });
  });

  it("takes each id, language and format once", () => {
    expect(run("export", id, id, "--language", "ru, RU", "--format=html,html")).toMatchObject({
      command: { ids: [id], languages: ["ru"], formats: ["html"] },
    });
  });

  it("makes a new folder, in which nothing can be overwritten", () => {
    expect(run("export", id, "--bundle")).toMatchObject({ command: { bundle: true } });
    expect(fault("export", id, "--bundle", "--overwrite")).toBe("newFolder");
  });

  it("checks one folder", () => {
    expect(run("verify", "there")).toMatchObject({ command: { name: "verify", folder: "there" } });
    expect(fault("verify")).toBe("folderMissing");
    expect(fault("verify", "here", "there")).toBe("tooMany");
  });

  it("wants either ids or --all", () => {
    expect(fault("export")).toBe("documentsMissing");
    expect(fault("export", id, "--all")).toBe("documentsTwice");
  });

  it("refuses a language, format or layout there is not", () => {
    expect(run("export", "--all", "--language", "ru,de")).toEqual({
      as: "usage-fault",
      fault: {
        reason: "valueRefused",
        params: { option: "--language", value: "de", allowed: "ru, en" },
      },
    });
    expect(fault("export", "--all", "--layout", "poster")).toBe("valueRefused");
    expect(fault("export", "--all", "--format", "odt")).toBe("valueRefused");
    expect(fault("export", "--all", "--format", "html,")).toBe("valueRefused");
  });
});

describe("import", () => {
  it("takes a file, a kind and a language", () => {
    expect(run("import", "a.txt", "--kind", "speech", "--language", "ru")).toMatchObject({
      command: { name: "import", file: "a.txt", kind: "speech", language: "ru" },
    });
  });

  it("needs all three", () => {
    expect(fault("import", "--kind", "speech", "--language", "ru")).toBe("fileMissing");
    expect(fault("import", "a.txt", "--language", "ru")).toBe("optionMissing");
    expect(fault("import", "a.txt", "--kind", "speech")).toBe("optionMissing");
  });

  it("takes one file in one language", () => {
    expect(fault("import", "a.txt", "b.txt", "--kind", "note", "--language", "ru")).toBe("tooMany");
    expect(fault("import", "a.txt", "--kind", "note", "--language", "ru,en")).toBe("valueRefused");
  });
});

describe("any command", () => {
  it("refuses options it does not know, or that belong to another", () => {
    expect(fault("list", "--colour")).toBe("unknownOption");
    expect(fault("list", "--all")).toBe("optionForOther");
    expect(fault("sample", "--out", "x", "--library", "y")).toBe("optionForOther");
  });

  it("refuses an option without its value, and a value where none belongs", () => {
    expect(fault("list", "--library")).toBe("valueMissing");
    expect(fault("list", "--library", "--json")).toBe("valueMissing");
    expect(fault("list", "--library=")).toBe("valueMissing");
    expect(fault("list", "--json=yes")).toBe("valueUnexpected");
  });

  it("is named when there is no such command", () => {
    expect(run("publish")).toEqual({ as: "unknown-command", command: "publish" });
    expect(run("toString")).toEqual({ as: "unknown-command", command: "toString" });
  });

  it("gives way to --help and --version", () => {
    expect(run("export", "--help")).toEqual({ as: "help" });
    expect(run("-v")).toEqual({ as: "version" });
  });

  it("speaks the language asked for and refuses others", () => {
    expect(parseCommandLine(["list", "--interface", "ru"]).interfaceLanguage).toBe("ru");
    expect(fault("list", "--interface", "fr")).toBe("valueRefused");
  });

  it("takes what follows -- as it stands", () => {
    expect(run("import", "--kind=note", "--language=en", "--", "--odd.txt")).toMatchObject({
      command: { file: "--odd.txt" },
    });
  });
});
