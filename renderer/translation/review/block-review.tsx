import { Check, CheckCheck, PenLine } from "lucide-react";

import { isDone } from "../../../shared/rich-text/translation.ts";
import { formatMoment } from "../../../shared/i18n/format.ts";
import { useInterfaceLanguage, useTranslate } from "../../i18n.ts";
import { Button } from "../../ui/button.tsx";
import type { CurrentBlock } from "../pair-snapshot.ts";
import type { TranslationPair } from "../pair.ts";
import { canBeDraft } from "../review-commands.ts";
import { Comments } from "./comments.tsx";
import styles from "./review.module.css";
import { stampNow } from "./stamp.ts";

interface BlockReviewProps {
  readonly block: CurrentBlock;
  readonly pair: TranslationPair;
}

/** What translator and reviewer say of the block at the caret: come back to it, approve it, remark on it. */
export function BlockReview({ block, pair }: BlockReviewProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const { state, review } = block;
  if (review === null) return null;
  const { approval, comments } = review;
  const isApproved = state === "reviewed";
  const isDraft = state === "draft";
  return (
    <>
      {isApproved && approval !== null && (
        <p className={styles.approval}>
          <CheckCheck aria-hidden />
          {t("translation:review.approvedBy", {
            name: approval.by === "" ? t("history:unknownAuthor") : approval.by,
            moment: formatMoment(approval.at, language),
          })}
        </p>
      )}
      {canBeDraft(state) && (
        <div className={styles.actions}>
          {isDone(state) && (
            <Button
              icon={<Check aria-hidden />}
              aria-pressed={isApproved}
              onClick={() => void stampNow().then((by) => pair.approve(block.id, by))}
            >
              {t(isApproved ? "translation:review.takeBack" : "translation:review.approve")}
            </Button>
          )}
          <Button
            look="quiet"
            icon={<PenLine aria-hidden />}
            aria-pressed={isDraft}
            onClick={() => pair.toggleDraft(block.id)}
          >
            {t(isDraft ? "translation:review.finished" : "translation:review.draft")}
          </Button>
        </div>
      )}
      <Comments key={block.id} block={block.id} comments={comments} pair={pair} />
    </>
  );
}
