import type { Editor } from "@tiptap/core";
import { Link2, Link2Off, WholeWord } from "lucide-react";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";

import type { OpenDocument } from "../document/open-documents.ts";
import { VersionSheet } from "../document/version-sheet.tsx";
import { WritingDesk } from "../document/writing-desk.tsx";
import { createWritingPorts } from "../document/writing-ports.ts";
import { useTranslate } from "../i18n.ts";
import { useWorkspace, useWorkspaceSnapshot } from "../workspace/use-workspace.ts";
import { Gutter } from "./gutter.tsx";
import { translationPairOf, usePair } from "./pair-of-session.ts";
import type { Side } from "./pair-snapshot.ts";
import { Progress } from "./progress.tsx";
import styles from "./side-by-side.module.css";

/**
 * Both versions, source first. Locked, they are one page: block beside block, one scroller for both.
 * Unlocked, each scrolls for itself and the marks stand on the translation's own blocks.
 */
export function SideBySide({ open }: { readonly open: OpenDocument }) {
  const t = useTranslate();
  const workspace = useWorkspace();
  const { scrollLock, bySentence } = useWorkspaceSnapshot();
  const ports = useMemo(() => createWritingPorts(workspace), [workspace]);
  const pair = translationPairOf(open.session);
  const rowCount = usePair(pair, ({ rows }) => rows.length);
  const [source, setSource] = useState<Editor | null>(null);
  const [target, setTarget] = useState<Editor | null>(null);
  const [active, setActive] = useState<Side>("target");
  const ground = useRef<HTMLDivElement>(null);

  useFocused(source, () => setActive("source"));
  useFocused(target, () => setActive("target"));

  useEffect(() => {
    pair.workBySentence(bySentence);
    return () => pair.workBySentence(false);
  }, [pair, bySentence]);

  const wasLocked = useRef(scrollLock);
  useLayoutEffect(() => {
    if (wasLocked.current === scrollLock) return;
    wasLocked.current = scrollLock;
    for (const block of ground.current?.querySelectorAll("[data-lit]") ?? [])
      block.scrollIntoView({ block: "center" });
  }, [scrollLock]);

  const handleShowDifference = useCallback(
    () => pair.showDifference(!pair.snapshot().difference),
    [pair],
  );

  return (
    <WritingDesk
      session={open.session}
      ports={ports}
      editor={active === "source" ? source : target}
      language={pair.languages[active]}
      onShowDifference={handleShowDifference}
      status={
        <>
          <Progress pair={pair} />
          <button
            type="button"
            className={styles.toggle}
            aria-pressed={bySentence}
            onClick={() => workspace.workBySentence(!bySentence)}
          >
            <WholeWord aria-hidden />
            {t("menu:command.view.sentences")}
          </button>
          <button
            type="button"
            className={styles.toggle}
            aria-pressed={scrollLock}
            onClick={() => workspace.lockScroll(!scrollLock)}
          >
            {scrollLock ? <Link2 aria-hidden /> : <Link2Off aria-hidden />}
            {t("menu:command.view.scrollLock")}
          </button>
        </>
      }
    >
      <div
        ref={ground}
        className={styles.ground}
        data-locked={scrollLock}
        style={{ "--rows": Math.max(rowCount, 1) }}
      >
        <div className={styles.pair}>
          <div className={styles.sheet}>
            <VersionSheet
              inRows={scrollLock}
              open={open}
              language={pair.languages.source}
              ports={ports}
              editor={source}
              onEditor={setSource}
            />
          </div>
          {scrollLock && <Gutter pair={pair} />}
          <div className={styles.sheet}>
            <VersionSheet
              inRows={scrollLock}
              open={open}
              language={pair.languages.target}
              ports={ports}
              editor={target}
              onEditor={setTarget}
            />
          </div>
        </div>
      </div>
    </WritingDesk>
  );
}

function useFocused(editor: Editor | null, onFocus: () => void): void {
  useEffect(() => {
    if (editor === null) return undefined;
    editor.on("focus", onFocus);
    return () => {
      editor.off("focus", onFocus);
    };
  });
}
