import { missingCase } from "../result.ts";
import type { Handout } from "./handout.ts";
import type { XliffVersion } from "./names.ts";
import { writeXliff1 } from "./write-xliff-1.ts";
import { writeXliff2 } from "./write-xliff-2.ts";

/** The file's text, to be written in UTF-8. */
export function writeXliff(handout: Handout, version: XliffVersion): string {
  switch (version) {
    case "1.2":
      return writeXliff1(handout);
    case "2.1":
      return writeXliff2(handout);
    default:
      return missingCase(version);
  }
}
