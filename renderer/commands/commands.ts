import type { WindowCommand } from "../../shared/domain/commands.ts";
import type { Kind } from "../../shared/domain/document.ts";
import type { Language } from "../../shared/domain/language.ts";
import { takeInMemory, writeOutMemory } from "../translation/memory/exchange-memory.ts";
import type { TextRequest, Workspace } from "../workspace/workspace.ts";

/** What a command works on, besides the workspace itself. */
export interface CommandSurroundings {
  readonly workspace: Workspace;
  readonly interfaceLanguage: Language;
  readonly focusSearch: () => void;
  /** The event a new document most likely belongs to. */
  readonly newDocumentEvent: () => Parameters<Workspace["createDocument"]>[0]["event"];
}

export interface Command {
  /** What has to be there for the command to mean anything. */
  readonly needs: "nothing" | "library" | "document";
  readonly run: (surroundings: CommandSurroundings) => void;
}

const create = (kind: Kind): Command => ({
  needs: "library",
  run: ({ workspace, interfaceLanguage, newDocumentEvent }) =>
    void workspace.createDocument({
      kind,
      language: interfaceLanguage,
      event: newDocumentEvent(),
    }),
});

const text = (what: TextRequest): Command => ({
  needs: "document",
  run: ({ workspace }) => workspace.askText(what),
});

/** Menu, keyboard and palette all come through here: one answer to each command. */
export const commands: Readonly<Record<WindowCommand, Command>> = {
  "document.new.press-release": create("press-release"),
  "document.new.speech": create("speech"),
  "document.new.interview": create("interview"),
  "document.new.note": create("note"),
  "document.import": {
    needs: "library",
    run: ({ workspace }) => workspace.showDialog("import"),
  },
  "document.publish": {
    needs: "document",
    run: ({ workspace }) => void workspace.showSaved("publish"),
  },
  "document.copy": text("document.copy"),
  "document.short": {
    needs: "document",
    run: ({ workspace }) => void workspace.showSaved("short"),
  },
  "document.remove": {
    needs: "document",
    run({ workspace }) {
      const id = workspace.snapshot().open?.session.id;
      if (id !== undefined) void workspace.removeDocument(id);
    },
  },
  "library.bin": { needs: "library", run: ({ workspace }) => workspace.showDialog("bin") },
  "library.health": { needs: "library", run: ({ workspace }) => workspace.showDialog("health") },
  "library.open": {
    needs: "nothing",
    run: ({ workspace }) => void workspace.chooseLibrary("open"),
  },
  "library.create": {
    needs: "nothing",
    run: ({ workspace }) => void workspace.chooseLibrary("create"),
  },
  "library.handOver": {
    needs: "library",
    run: ({ workspace }) => void workspace.travel("handOver"),
  },
  "library.takeIn": {
    needs: "library",
    run: ({ workspace }) => void workspace.travel("takeIn"),
  },
  "library.site": {
    needs: "library",
    run: ({ workspace }) => void workspace.travel("site"),
  },
  "library.letterheads": {
    needs: "library",
    run: ({ workspace }) => void workspace.travel("letterheads"),
  },
  "library.search": {
    needs: "library",
    run({ workspace, focusSearch }) {
      workspace.showLibrary(true);
      focusSearch();
    },
  },
  "edit.find": text("edit.find"),
  "edit.misspelling": text("edit.misspelling"),
  "edit.photo": text("edit.photo"),
  "insert.figure": text("insert.figure"),
  "insert.table": text("insert.table"),
  "insert.quotation": text("insert.quotation"),
  "insert.link": text("insert.link"),
  "view.ru": { needs: "document", run: ({ workspace }) => workspace.changeView("ru") },
  "view.en": { needs: "document", run: ({ workspace }) => workspace.changeView("en") },
  "view.sideBySide": {
    needs: "document",
    run: ({ workspace }) => workspace.changeView("sideBySide"),
  },
  "view.scrollLock": {
    needs: "document",
    run: ({ workspace }) => workspace.lockScroll(!workspace.snapshot().scrollLock),
  },
  "view.sentences": {
    needs: "document",
    run: ({ workspace }) => workspace.workBySentence(!workspace.snapshot().bySentence),
  },
  "view.library": {
    needs: "nothing",
    run: ({ workspace }) => workspace.showLibrary(!workspace.snapshot().libraryShown),
  },
  "view.inspector": {
    needs: "document",
    run: ({ workspace }) => workspace.showInspector(!workspace.snapshot().inspectorShown),
  },
  "view.palette": { needs: "nothing", run: ({ workspace }) => workspace.showDialog("palette") },
  "translation.next": text("translation.next"),
  "translation.confirm": text("translation.confirm"),
  "translation.difference": text("translation.difference"),
  "translation.draft": text("translation.draft"),
  "translation.approve": text("translation.approve"),
  "translation.comment": text("translation.comment"),
  "checks.next": text("checks.next"),
  "checks.previous": text("checks.previous"),
  "checks.fix": text("checks.fix"),
  "translation.handOut": {
    needs: "document",
    run: ({ workspace }) => void workspace.travel("handOut"),
  },
  "translation.takeBack": {
    needs: "library",
    run: ({ workspace }) => void workspace.travel("takeBack"),
  },
  "terms.new": {
    needs: "library",
    run: ({ workspace }) =>
      workspace.snapshot().open === null ? workspace.newTerm() : workspace.askText("terms.new"),
  },
  "terms.open": { needs: "library", run: ({ workspace }) => workspace.showDialog("termbase") },
  "memory.concordance": {
    needs: "library",
    run: ({ workspace }) => workspace.showDialog("concordance"),
  },
  "memory.takeIn": {
    needs: "library",
    run: ({ workspace, interfaceLanguage }) => void takeInMemory(workspace, interfaceLanguage),
  },
  "memory.writeOut": {
    needs: "library",
    run: ({ workspace, interfaceLanguage }) => void writeOutMemory(workspace, interfaceLanguage),
  },
  "settings.open": { needs: "nothing", run: ({ workspace }) => workspace.showDialog("settings") },
  "help.open": { needs: "nothing", run: ({ workspace }) => workspace.showDialog("help") },
};

/** Does what was asked if there is something to do it to; commands that do not apply are let be. */
export function runCommand(
  name: WindowCommand,
  surroundings: CommandSurroundings,
  libraryOpen: boolean,
): void {
  if (isAvailable(name, surroundings.workspace, libraryOpen)) commands[name].run(surroundings);
}

export function isAvailable(
  name: WindowCommand,
  workspace: Workspace,
  libraryOpen: boolean,
): boolean {
  const { needs } = commands[name];
  if (needs === "document") return workspace.snapshot().open !== null;
  return needs === "nothing" || libraryOpen;
}
