import { MessageSquare } from "lucide-react";

import { useTranslate } from "../i18n.ts";
import { BlockMark } from "./block-mark.tsx";
import styles from "./gutter.module.css";
import { usePair } from "./pair-of-session.ts";
import type { TranslationPair } from "./pair.ts";

/** Between the sheets: a mark on every row tells how the translation stands, and leads to it. */
export function Gutter({ pair }: { readonly pair: TranslationPair }) {
  const t = useTranslate();
  const rows = usePair(pair, (snapshot) => snapshot.rows);
  const states = usePair(pair, (snapshot) => snapshot.rowStates);
  const current = usePair(pair, (snapshot) => snapshot.currentRow);
  const comments = usePair(pair, (snapshot) => snapshot.comments);
  const commented = new Set(comments.map(({ block }) => block));
  return (
    <ol aria-label={t("translation:marks")} className={styles.gutter}>
      {rows.map((row, index) => {
        const state = states[index] ?? null;
        const isCommented = row.texts.some((id) => commented.has(id));
        return (
          <li key={row.id} className={styles.row} data-lit={row.id === current ? "" : undefined}>
            {state !== null && (
              <button
                type="button"
                // The sheets are left with the keys that lead from block to block.
                tabIndex={-1}
                className={styles.mark}
                title={t(`translation:state.${state}`)}
                aria-label={t("translation:mark", {
                  part: t(`template:part.${row.part}`),
                  state: t(`translation:state.${state}`),
                })}
                onClick={() => pair.selectRow(row.id)}
              >
                <BlockMark state={state} />
              </button>
            )}
            {isCommented && (
              <MessageSquare
                role="img"
                aria-label={t("translation:review.hasComments")}
                className={styles.comment}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}
