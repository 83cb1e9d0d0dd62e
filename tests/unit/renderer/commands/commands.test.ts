import { describe, expect, it, vi } from "vitest";

import type { request as ask } from "../../../../renderer/api.ts";
import { keysOf } from "../../../../renderer/commands/accelerator.ts";
import { commands, runCommand } from "../../../../renderer/commands/commands.ts";
import { createOpenDocuments } from "../../../../renderer/document/open-documents.ts";
import { createLibraryStore } from "../../../../renderer/library/library-store.ts";
import { readRemembered } from "../../../../renderer/workspace/remembered.ts";
import { createWorkspace } from "../../../../renderer/workspace/workspace.ts";
import { windowCommands } from "../../../../shared/domain/commands.ts";
import { failure } from "../../../../shared/result.ts";

function surroundings() {
  const asked = vi.fn<(channel: string, input: unknown) => void>();
  const request: typeof ask = async (channel, input) => {
    asked(channel, input);
    return failure("library-none");
  };
  const storage = { getItem: () => null } as unknown as Storage;
  const workspace = createWorkspace({
    request,
    library: createLibraryStore({ request, listen: () => () => undefined }),
    documents: createOpenDocuments(request, { now: () => 0, after: () => () => undefined }),
    remembered: readRemembered(storage),
    remember: () => undefined,
  });
  return {
    asked,
    workspace,
    interfaceLanguage: "ru" as const,
    focusSearch: vi.fn<() => void>(),
    newDocumentEvent: () => ({ ru: "Взаимодействие-2026", en: "Interaction-2026" }),
  };
}

describe("the window's commands", () => {
  it("answer everything the menu can ask, and nothing else", () => {
    expect(Object.keys(commands).toSorted()).toEqual([...windowCommands].toSorted());
  });

  it("make a document in the language of the interface with the event's words in place", () => {
    const around = surroundings();
    runCommand("document.new.speech", around, true);
    expect(around.asked).toHaveBeenCalledWith("document.create", {
      kind: "speech",
      language: "ru",
      facts: { number: "", event: { ru: "Взаимодействие-2026", en: "Interaction-2026" } },
    });
  });

  it.each(windowCommands.filter((command) => commands[command].needs !== "nothing"))(
    "%s does nothing while there is nothing to do it to",
    (command) => {
      const around = surroundings();
      const before = around.workspace.snapshot();
      runCommand(command, around, false);
      expect(around.asked).not.toHaveBeenCalled();
      expect(around.focusSearch).not.toHaveBeenCalled();
      expect(around.workspace.snapshot()).toBe(before);
    },
  );

  it("open the palette, the settings and the help over anything", () => {
    const around = surroundings();
    for (const [command, dialog] of [
      ["view.palette", "palette"],
      ["settings.open", "settings"],
      ["help.open", "help"],
    ] as const) {
      runCommand(command, around, false);
      expect(around.workspace.snapshot().dialog).toBe(dialog);
    }
  });
});

describe("the keys of a command", () => {
  it("are named as the keyboard has them", () => {
    expect(keysOf("library.search", "linux")).toEqual(["Ctrl", "Shift", "F"]);
    expect(keysOf("library.search", "darwin")).toEqual(["⌘", "⇧", "F"]);
    expect(keysOf("library.create", "linux")).toBeNull();
  });
});
