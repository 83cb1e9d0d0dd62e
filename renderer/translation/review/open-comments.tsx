import { MessageSquare } from "lucide-react";

import { useTranslate } from "../../i18n.ts";
import { usePair } from "../pair-of-session.ts";
import type { TranslationPair } from "../pair.ts";
import { PanelSection } from "../panel-section.tsx";
import styles from "../translation-panel.module.css";

interface OpenCommentsProps {
  readonly pair: TranslationPair;
  /** @param id of the block that was remarked on */
  readonly onGo: (id: string) => void;
}

/** Every remark nobody has answered yet, each a press away from its block; nothing where there is none. */
export function OpenComments({ pair, onGo }: OpenCommentsProps) {
  const t = useTranslate();
  const comments = usePair(pair, (snapshot) => snapshot.comments);
  if (comments.length === 0) return null;
  return (
    <PanelSection title={t("translation:review.open")}>
      <ul>
        {comments.map(({ block, part, comment }) => (
          <li key={comment.id}>
            <button type="button" className={styles.item} onClick={() => onGo(block)}>
              <MessageSquare aria-hidden className={styles.icon} />
              <span className={styles.name}>
                {t(`template:part.${part}`)}
                <span className={styles.stateName}>{comment.by}</span>
              </span>
              {/* Nobody knows which language it was written in. */}
              <span className={styles.text} lang="">
                {comment.text}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
