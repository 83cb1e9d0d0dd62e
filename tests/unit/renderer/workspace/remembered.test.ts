import { describe, expect, it } from "vitest";

import { readRemembered, remember } from "../../../../renderer/workspace/remembered.ts";

function storage(text: string | null = null): Storage {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value;
    },
  } as unknown as Storage;
}

describe("what the window remembers", () => {
  it("begins with both panes shown and everything to publish", () => {
    expect(readRemembered(storage())).toEqual({
      libraryShown: true,
      inspectorShown: true,
      view: "ru",
      scrollLock: true,
      bySentence: false,
      publish: {
        languages: ["ru", "en"],
        formats: ["html", "pdf"],
        folder: "",
        bundle: true,
        layouts: {},
        letterhead: "usual",
        embedFonts: false,
      },
      publishByEvent: [],
    });
  });

  it("keeps one choice beside the others", () => {
    const kept = storage();
    remember(kept, { libraryShown: false });
    remember(kept, { view: "sideBySide" });
    expect(readRemembered(kept)).toMatchObject({ libraryShown: false, view: "sideBySide" });
  });

  it.each(["", "{", "null", "[]", '"text"'])("begins anew where it finds %j", (text) => {
    expect(readRemembered(storage(text))).toEqual(readRemembered(storage()));
  });

  it("lets go of what it does not know and keeps the rest", () => {
    const kept = storage(JSON.stringify({ view: "upside-down", libraryShown: false }));
    expect(readRemembered(kept)).toMatchObject({ view: "ru", libraryShown: false });
  });
});
