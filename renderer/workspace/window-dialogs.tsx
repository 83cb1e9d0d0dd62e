import type { WindowCommand } from "../../shared/domain/commands.ts";
import { languagesOf, type PressDocument } from "../../shared/domain/document.ts";
import type { Language } from "../../shared/domain/language.ts";
import type { Settings } from "../../shared/domain/settings.ts";
import type { Output } from "../../shared/ipc/contract.ts";
import { BinDialog } from "../bin/bin-dialog.tsx";
import { Help } from "../commands/help.tsx";
import { Palette } from "../commands/palette.tsx";
import { SiteDialog } from "../export/site-dialog.tsx";
import { ShortDialog } from "../export/short-dialog.tsx";
import { PublishDialog } from "../export/publish-dialog.tsx";
import { HealthDialog } from "../health/health-dialog.tsx";
import { ImportDialog } from "../import/import-dialog.tsx";
import { LetterheadsDialog } from "../letterhead/letterheads-dialog.tsx";
import { SettingsDialog } from "../settings/settings-dialog.tsx";
import { NewTermDialog } from "../terms/new-term-dialog.tsx";
import { TermbaseDialog } from "../terms/termbase-dialog.tsx";
import { ConcordanceDialog } from "../translation/memory/concordance-dialog.tsx";
import { HandOverDialog } from "../travel/hand-over-dialog.tsx";
import { TakeInDialog } from "../travel/take-in-dialog.tsx";
import { HandOutDialog } from "../xliff/hand-out-dialog.tsx";
import { TakeBackDialog } from "../xliff/take-back-dialog.tsx";
import { readRemembered, remember } from "./remembered.ts";
import type { View } from "./workspace.ts";
import { useLibrary, useWorkspace, useWorkspaceSnapshot } from "./use-workspace.ts";

interface WindowDialogsProps {
  readonly initial: Output<"app.state">;
  readonly settings: Settings;
  readonly dropped: File | null;
  readonly isAvailable: (command: WindowCommand) => boolean;
  readonly onSettings: (part: Partial<Settings>) => void;
  readonly onRun: (command: WindowCommand) => void;
  readonly onClose: () => void;
}

/** The one dialog that is open, if any. */
export function WindowDialogs({
  initial,
  settings,
  dropped,
  isAvailable,
  onSettings,
  onRun,
  onClose,
}: WindowDialogsProps) {
  const workspace = useWorkspace();
  const library = useLibrary();
  const { dialog, open, view } = useWorkspaceSnapshot();
  switch (dialog) {
    case "import":
      return (
        <ImportDialog
          dropped={dropped}
          onImport={(wanted) => workspace.importText(wanted)}
          onClose={onClose}
        />
      );
    case "publish":
      return (
        open !== null && (
          <PublishDialog
            session={open.session}
            remembered={readRemembered(localStorage)}
            onRemember={(change) => remember(localStorage, change)}
            onClose={onClose}
          />
        )
      );
    case "short":
      return (
        open !== null && (
          <ShortDialog
            id={open.session.id}
            languages={languagesOf(open.session.snapshot().document)}
            initialLanguage={inSight(view, open.session.snapshot().document)}
            onNotice={(notice) => workspace.showNotice(notice)}
            onClose={onClose}
          />
        )
      );
    case "handOver":
      return (
        <HandOverDialog
          summaries={library.summaries}
          openId={open?.session.id ?? null}
          listedIds={workspace.listed()}
          onClose={onClose}
        />
      );
    case "site":
      return <SiteDialog ids={workspace.listed()} onClose={onClose} />;
    case "letterheads":
      return <LetterheadsDialog documentId={open?.session.id ?? null} onClose={onClose} />;
    case "takeIn":
      return <TakeInDialog onTaken={(ids) => workspace.showTakenIn(ids)} onClose={onClose} />;
    case "handOut":
      return open !== null && <HandOutDialog id={open.session.id} onClose={onClose} />;
    case "takeBack":
      return <TakeBackDialog onTaken={(id) => workspace.showTakenBack(id)} onClose={onClose} />;
    case "settings":
      return (
        <SettingsDialog
          settings={settings}
          library={library.info}
          onChange={onSettings}
          onChooseLibrary={(how) => void workspace.chooseLibrary(how)}
          onClose={onClose}
        />
      );
    case "bin":
      return <BinDialog onClose={onClose} />;
    case "health":
      return <HealthDialog onClose={onClose} />;
    case "termbase":
      return <TermbaseDialog onClose={onClose} />;
    case "newTerm":
      return <NewTermDialog onClose={onClose} />;
    case "concordance":
      return <ConcordanceDialog onClose={onClose} />;
    case "help":
      return <Help platform={initial.platform} version={initial.version} onClose={onClose} />;
    case "palette":
      return (
        <Palette
          platform={initial.platform}
          summaries={library.summaries}
          isAvailable={isAvailable}
          onRun={onRun}
          onOpen={(id) => void workspace.openDocument(id)}
          onClose={onClose}
        />
      );
    default:
      return null;
  }
}

/** The version one looks at; of two, or where there is none of that language, the source. */
function inSight(view: View, { versions, sourceLanguage }: PressDocument): Language {
  return view !== "sideBySide" && versions[view] !== undefined ? view : sourceLanguage;
}
