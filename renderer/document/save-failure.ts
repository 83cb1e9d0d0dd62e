import type { Problem } from "../../shared/result.ts";

/** What can make a save succeed after it failed. */
export type SaveRemedy = "time" | "changed text" | "opened again";

export function remedyOf({ code }: Problem): SaveRemedy {
  switch (code) {
    case "document-conflict":
    case "document-missing":
    case "document-damaged":
    case "document-newer":
      return "opened again";
    case "content-refused":
    case "request-invalid":
      return "changed text";
    default:
      return "time";
  }
}
