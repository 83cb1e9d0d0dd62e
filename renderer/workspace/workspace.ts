import type { Facts, Kind } from "../../shared/domain/document.ts";
import { type Language, otherLanguage } from "../../shared/domain/language.ts";
import type { Uncertainty } from "../../shared/import/uncertainty.ts";
import type { ImportRequest } from "../../shared/ipc/contract.ts";
import type { Problem } from "../../shared/result.ts";
import type { request } from "../api.ts";
import type { OpenDocument, OpenDocuments } from "../document/open-documents.ts";
import type { LibraryStore } from "../library/library-store.ts";
import type { Remembered } from "./remembered.ts";
import { createSafekeeping, type Removed } from "./safekeeping.ts";

export type View = Language | "sideBySide";
export type DialogName =
  | "import"
  | "publish"
  | "short"
  | "handOver"
  | "site"
  | "letterheads"
  | "takeIn"
  | "handOut"
  | "takeBack"
  | "settings"
  | "help"
  | "palette"
  | "bin"
  | "health"
  | "termbase"
  | "newTerm"
  | "concordance";

/** What the open text can be asked for by menu, keyboard and palette. */
export type TextRequest =
  | "dateline"
  | "document.copy"
  | "edit.find"
  | "edit.misspelling"
  | "edit.photo"
  | "insert.figure"
  | "insert.table"
  | "insert.quotation"
  | "insert.link"
  | "translation.next"
  | "translation.confirm"
  | "translation.difference"
  | "translation.draft"
  | "translation.approve"
  | "translation.comment"
  | "checks.next"
  | "checks.previous"
  | "checks.fix"
  | "terms.new";

/** Ids of revisions; `now` as `after`: the text as it is in the window. */
export interface Comparison {
  readonly before: string;
  readonly after: string;
}

export interface WorkspaceSnapshot {
  readonly open: OpenDocument | null;
  readonly view: View;
  readonly libraryShown: boolean;
  readonly inspectorShown: boolean;
  readonly scrollLock: boolean;
  /** Whether a translation is worked on sentence by sentence. */
  readonly bySentence: boolean;
  readonly dialog: DialogName | null;
  /** What an entry of the termbase that is being made begins with. */
  readonly newTerm: Readonly<Record<Language, string>>;
  /** Two states of the open document, shown as what became of the one in the other. */
  readonly comparison: Comparison | null;
  /** What to check after an import, while its document is open. */
  readonly uncertainties: readonly Uncertainty[];
  readonly problem: Problem | null;
  /** The document put into the bin last, while that can be undone. */
  readonly removed: Removed | null;
  /** A passing remark, already in the reader's language. */
  readonly notice: string | null;
}

export interface NewDocument {
  readonly kind: Kind;
  readonly language: Language;
  readonly event: Facts["event"] | null;
}

interface WorkspacePorts {
  readonly request: typeof request;
  readonly library: LibraryStore;
  readonly documents: OpenDocuments;
  readonly remembered: Remembered;
  readonly remember: (change: Partial<Remembered>) => void;
}

/** What the window shows and every way to change it. */
export type Workspace = ReturnType<typeof createWorkspace>;

export function createWorkspace({
  request,
  library,
  documents,
  remembered,
  remember,
}: WorkspacePorts) {
  const listeners = new Set<() => void>();
  let listed: readonly string[] = [];
  let textRequests: ((what: TextRequest) => void) | null = null;
  let snapshot: WorkspaceSnapshot = {
    open: null,
    view: remembered.view,
    libraryShown: remembered.libraryShown,
    inspectorShown: remembered.inspectorShown,
    scrollLock: remembered.scrollLock,
    bySentence: remembered.bySentence,
    dialog: null,
    newTerm: nothingSelected,
    comparison: null,
    uncertainties: [],
    problem: null,
    removed: null,
    notice: null,
  };

  function publish(change: Partial<WorkspaceSnapshot>): void {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  }

  function show(open: OpenDocument | null, uncertainties: readonly Uncertainty[] = []): void {
    const previous = snapshot.open;
    previous?.session.capture();
    publish({ open, uncertainties, comparison: null, view: viewFor(open, snapshot.view) });
    if (previous !== null && previous.session !== open?.session) {
      void documents.release(previous.session);
    }
  }

  function showDialog(dialog: DialogName | null): void {
    publish({ dialog });
  }

  async function openDocument(id: string, uncertainties?: readonly Uncertainty[]) {
    if (snapshot.open?.session.id === id) return;
    const opened = await documents.open(id);
    if (opened.ok) show(opened.value, uncertainties);
    else publish({ problem: withHeadline(opened.problem, id) });
  }

  /** People know a document by its headline, not by its id. */
  function withHeadline(problem: Problem, id: string): Problem {
    const summary = library.snapshot().summaries.find((each) => each.id === id);
    const headline = summary?.headline[summary.sourceLanguage];
    return headline ? { ...problem, params: { ...problem.params, id: headline } } : problem;
  }

  /** Puts the saved document in place of the one in the window. */
  async function reopen() {
    const { open } = snapshot;
    if (open === null) return;
    const reopened = await documents.reopen(open.session);
    if (reopened.ok) publish({ open: reopened.value });
    else publish({ problem: reopened.problem });
  }

  return {
    snapshot: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openDocument,
    showDialog,
    ...createSafekeeping({
      request,
      library,
      documents,
      snapshot: () => snapshot,
      publish,
      show,
      openDocument,
    }),

    async createDocument({ kind, language, event }: NewDocument) {
      const created = await request("document.create", {
        kind,
        language,
        ...(event !== null && { facts: { number: "", event } }),
      });
      if (created.ok) show(documents.adopt(created.value));
      else publish({ problem: created.problem });
    },

    /** Failures are shown by the dialog it was asked from. */
    async importText(wanted: ImportRequest): Promise<Problem | null> {
      const imported = await request("import.document", wanted);
      if (!imported.ok) return imported.problem;
      showDialog(null);
      await openDocument(imported.value.id, imported.value.uncertainties);
      return null;
    },

    async addSample() {
      const added = await request("library.addSample", undefined);
      if (!added.ok) publish({ problem: added.problem });
      else if (added.value[0] !== undefined) await openDocument(added.value[0]);
    },

    async chooseLibrary(how: "open" | "create") {
      snapshot.open?.session.capture();
      // The other library opens only once this one has everything that was written.
      if (!(await documents.flushAll())) {
        const state = snapshot.open?.session.snapshot().state;
        publish({ problem: state?.name === "problem" ? state.problem : null });
        return;
      }
      const chosen = await request("library.choose", { how });
      if (!chosen.ok) publish({ problem: chosen.problem });
      else if (chosen.value !== null) {
        show(null);
        publish({ dialog: null });
        await library.open(chosen.value, null);
      }
    },

    reopen,

    compare(comparison: Comparison | null) {
      snapshot.open?.session.capture();
      publish({ comparison });
    },

    /** Makes what was saved at a revision the present text; true once it is. */
    async restoreRevision(revision: string): Promise<boolean> {
      const session = snapshot.open?.session;
      if (session === undefined || !(await session.flush())) return false;
      const { id, revision: baseRevision } = session.snapshot().document;
      const restored = await request("history.restore", { id, baseRevision, revision });
      const reopened = restored.ok ? await documents.reopen(session) : restored;
      if (!reopened.ok) {
        publish({ problem: reopened.problem });
        return false;
      }
      const open = reopened.value;
      publish({ open, comparison: null, view: viewFor(open, snapshot.view) });
      return true;
    },

    async addVersion(language: Language, fill: "empty" | "copy") {
      const { open } = snapshot;
      if (open === null) return;
      const added = await open.session.addVersion(language, fill);
      if (!added.ok) publish({ problem: added.problem });
    },

    /** @param selected of the two texts, in base form */
    newTerm(selected: Readonly<Record<Language, string>> = nothingSelected) {
      publish({ newTerm: selected, dialog: "newTerm" });
    },

    /** What goes out is what is on the disk, so all that was written has to be there first. */
    async showSaved(dialog: "publish" | "short") {
      const session = snapshot.open?.session;
      if (session !== undefined && (await session.flush())) showDialog(dialog);
    },

    /** What travels is what is on the disk, so all that was written has to be there first. */
    async travel(dialog: "handOver" | "site" | "letterheads" | "takeIn" | "handOut" | "takeBack") {
      snapshot.open?.session.capture();
      if (await documents.flushAll()) {
        showDialog(dialog);
        return;
      }
      const state = snapshot.open?.session.snapshot().state;
      publish({ problem: state?.name === "problem" ? state.problem : null });
    },

    /** The open document is shown as it came to be, if it is among those taken in. */
    async showTakenIn(ids: readonly string[]) {
      if (snapshot.open !== null && ids.includes(snapshot.open.session.id)) await reopen();
    },

    /** A translation that was taken in is shown beside its source. */
    async showTakenBack(id: string) {
      if (snapshot.open?.session.id === id) await reopen();
      else await openDocument(id);
      if (snapshot.open?.session.id === id) publish({ view: "sideBySide" });
    },

    /** The library's list says what it shows at present. */
    noteListed(ids: readonly string[]) {
      listed = ids;
    },
    listed: () => listed,

    closeDocument: () => show(null),

    changeView(view: View) {
      snapshot.open?.session.capture();
      publish({ view });
      remember({ view });
    },

    showLibrary(libraryShown: boolean) {
      publish({ libraryShown });
      remember({ libraryShown });
    },

    showInspector(inspectorShown: boolean) {
      publish({ inspectorShown });
      remember({ inspectorShown });
    },

    /** For the width of the window, not because the person wanted it so. */
    placeInspector(inspectorShown: boolean) {
      publish({ inspectorShown });
    },

    lockScroll(scrollLock: boolean) {
      publish({ scrollLock });
      remember({ scrollLock });
    },

    workBySentence(bySentence: boolean) {
      publish({ bySentence });
      remember({ bySentence });
    },

    showProblem: (problem: Problem) => publish({ problem }),
    dismissProblem: () => publish({ problem: null }),
    showNotice: (notice: string) => publish({ notice }),
    dismissNotice: () => publish({ notice: null }),
    dismissUncertainties: () => publish({ uncertainties: [] }),

    /** The text that is shown says how it answers; null while none is. */
    answerTextRequests(answer: ((what: TextRequest) => void) | null) {
      textRequests = answer;
    },
    askText(what: TextRequest) {
      textRequests?.(what);
    },
  };
}

const nothingSelected: Readonly<Record<Language, string>> = { ru: "", en: "" };

/** The view stays as it is where the document has it, else the source is shown. */
function viewFor(open: OpenDocument | null, view: View): View {
  if (open === null) return view;
  const { versions, sourceLanguage } = open.session.snapshot().document;
  const wanted = view === "sideBySide" ? otherLanguage(sourceLanguage) : view;
  return versions[wanted] === undefined ? sourceLanguage : view;
}
