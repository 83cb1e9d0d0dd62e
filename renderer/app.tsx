import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";

import type { WindowCommand } from "../shared/domain/commands.ts";
import type { Output } from "../shared/ipc/contract.ts";
import { listen } from "./api.ts";
import { RemovedNotice } from "./bin/removed-notice.tsx";
import { isAvailable, runCommand } from "./commands/commands.ts";
import { usePaletteKey } from "./commands/use-palette-key.ts";
import { DocumentView } from "./document/document-view.tsx";
import { Start } from "./document/start.tsx";
import { EmergencyNotices } from "./emergency/emergency-notices.tsx";
import { useInterfaceLanguage, useProblemText } from "./i18n.ts";
import { Inspector } from "./inspector/inspector.tsx";
import { useTextDrop } from "./import/use-text-drop.ts";
import { type LibraryActions, LibraryPane } from "./library/library-pane.tsx";
import { Opening } from "./library/opening.tsx";
import { LibraryRail } from "./library/library-rail.tsx";
import { lastEvent } from "./library/new-document-menu.tsx";
import { useSettings } from "./settings/use-settings.ts";
import styles from "./styles/window.module.css";
import { Notice } from "./ui/notice.tsx";
import { readRemembered } from "./workspace/remembered.ts";
import { isNarrowWindow, useNarrowWindow } from "./workspace/use-narrow-window.ts";
import { useLibrary, useWorkspace, useWorkspaceSnapshot } from "./workspace/use-workspace.ts";
import { WindowDialogs } from "./workspace/window-dialogs.tsx";

/** The window: the library, the text, and what the text needs. */
export function App({ initial }: { readonly initial: Output<"app.state"> }) {
  const problemText = useProblemText();
  const interfaceLanguage = useInterfaceLanguage();
  const workspace = useWorkspace();
  const { settings, change } = useSettings(initial.settings, workspace.showProblem);
  const shown = useWorkspaceSnapshot();
  const library = useLibrary();
  const search = useRef<HTMLInputElement>(null);
  const [dropped, setDropped] = useState<File | null>(null);
  const noticed = useDeferredValue(library.summaries);
  const event = useMemo(() => lastEvent(noticed), [noticed]);
  const libraryOpen = library.info !== null;
  const focusSearch = useCallback(() => {
    // The pane may have been drawn in to its icons a moment ago.
    flushSync(() => workspace.showLibrary(true));
    search.current?.focus();
    search.current?.select();
  }, [workspace]);

  const run = useCallback(
    (command: WindowCommand) => {
      const surroundings = {
        workspace,
        interfaceLanguage,
        focusSearch,
        newDocumentEvent: () => event,
      };
      runCommand(command, surroundings, libraryOpen);
    },
    [workspace, interfaceLanguage, focusSearch, event, libraryOpen],
  );

  useEffect(() => listen("menu.command", ({ command }) => run(command)), [run]);
  usePaletteKey(() => run("view.palette"));

  useNarrowWindow(
    useCallback(
      (narrow: boolean) =>
        workspace.placeInspector(!narrow && readRemembered(localStorage).inspectorShown),
      [workspace],
    ),
  );

  useTextDrop(
    useCallback(
      (file: File) => {
        if (!libraryOpen) return;
        setDropped(file);
        workspace.showDialog("import");
      },
      [workspace, libraryOpen],
    ),
  );

  const actions: LibraryActions = {
    onOpen: (id) => void workspace.openDocument(id),
    onRemove: (id) => void workspace.removeDocument(id),
    onCreate: (choice) => void workspace.createDocument(choice),
    onImport: () => run("document.import"),
    onAddSample: () => void workspace.addSample(),
    onChooseLibrary: (how) => void workspace.chooseLibrary(how),
  };

  if (!libraryOpen && library.status === "loading") return <Opening />;
  return (
    <div
      className={styles.window}
      data-library={shown.libraryShown}
      data-inspector={shown.inspectorShown && shown.open !== null && !isNarrowWindow()}
    >
      <div className={styles.library}>
        {shown.libraryShown ? (
          <LibraryPane
            {...actions}
            library={library}
            event={event}
            openId={shown.open?.session.id ?? null}
            searchRef={search}
            onCollapse={() => workspace.showLibrary(false)}
          />
        ) : (
          <LibraryRail
            event={event}
            disabled={!libraryOpen}
            onExpand={() => workspace.showLibrary(true)}
            onSearch={focusSearch}
            onImport={actions.onImport}
            onCreate={actions.onCreate}
          />
        )}
      </div>
      {shown.open === null ? (
        <main className={styles.text}>
          <Start {...actions} library={library} event={event} />
        </main>
      ) : (
        <DocumentView open={shown.open} />
      )}
      {shown.open !== null && shown.inspectorShown && (
        <div className={styles.inspector}>
          <Inspector session={shown.open.session} />
        </div>
      )}
      <div className={styles.messages}>
        {shown.problem !== null && (
          <Notice tone="danger" onDismiss={workspace.dismissProblem}>
            {problemText(shown.problem)}
          </Notice>
        )}
        <EmergencyNotices />
        <RemovedNotice />
        {shown.notice !== null && (
          <Notice onDismiss={workspace.dismissNotice}>{shown.notice}</Notice>
        )}
      </div>
      <WindowDialogs
        initial={initial}
        settings={settings}
        dropped={dropped}
        isAvailable={(command) => isAvailable(command, workspace, libraryOpen)}
        onSettings={(part) => void change(part)}
        onRun={run}
        onClose={() => {
          workspace.showDialog(null);
          setDropped(null);
        }}
      />
    </div>
  );
}
