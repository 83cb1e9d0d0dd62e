import { Check } from "lucide-react";
import { useSyncExternalStore } from "react";

import { useTranslate } from "../../i18n.ts";
import { useTerms } from "../../workspace/use-workspace.ts";
import { usePair } from "../pair-of-session.ts";
import { PanelRemark, PanelSection } from "../panel-section.tsx";
import type { TranslationPair } from "../pair.ts";
import styles from "./block-terms-list.module.css";
import type { BlockTerm } from "./pair-terms.ts";
import { termKeyOf } from "./term-keys.ts";

/** The terms of the block at the caret, each at a key, and whether the translation has them. */
export function BlockTermsList({ pair }: { readonly pair: TranslationPair }) {
  const t = useTranslate();
  const block = useSyncExternalStore(pair.subscribe, pair.blockTerms);
  const isWritable = usePair(pair, (snapshot) => snapshot.isWritable);
  const { termbase } = useTerms();
  if (termbase.terms.length === 0 || block === null) return null;
  return (
    <PanelSection title={t("terms:section")}>
      {block.offered.length === 0 ? (
        <PanelRemark>{t("terms:none")}</PanelRemark>
      ) : (
        <ol className={styles.list}>
          {block.offered.map((offered, number) => (
            <li key={`${offered.hit.term.id} ${offered.wording}`}>
              <Offered
                offered={offered}
                shortcut={isWritable ? termKeyOf(number) : null}
                disabled={!isWritable}
                sourceLanguage={pair.languages.source}
                targetLanguage={pair.languages.target}
                onInsert={() => pair.insertTerm(number)}
              />
            </li>
          ))}
        </ol>
      )}
    </PanelSection>
  );
}

interface OfferedProps {
  readonly offered: BlockTerm;
  readonly shortcut: string | null;
  readonly disabled: boolean;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly onInsert: () => void;
}

function Offered(props: OfferedProps) {
  const { offered, shortcut, disabled, sourceLanguage, targetLanguage, onInsert } = props;
  const t = useTranslate();
  const { found, wording, isPresent } = offered;
  return (
    <button
      type="button"
      className={styles.item}
      disabled={disabled}
      // The caret stays where the term is to go.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onInsert}
      title={t("terms:insert", { wording })}
      aria-keyshortcuts={shortcut ?? undefined}
    >
      <span className={styles.found} lang={sourceLanguage}>
        {found}
      </span>
      <span className={styles.wording} lang={targetLanguage}>
        {wording}
      </span>
      <span className={styles.end}>
        {isPresent ? (
          <Check role="img" aria-label={t("terms:present")} className={styles.present} />
        ) : (
          shortcut !== null && <kbd className={styles.key}>{shortcut}</kbd>
        )}
      </span>
    </button>
  );
}
