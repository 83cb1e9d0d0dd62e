import { RotateCcw } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";

import { type Comment, longestComment } from "../../../shared/domain/review.ts";
import { formatMoment } from "../../../shared/i18n/format.ts";
import { useInterfaceLanguage, useTranslate } from "../../i18n.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { usePair } from "../pair-of-session.ts";
import type { TranslationPair } from "../pair.ts";
import styles from "./review.module.css";
import { stampNow } from "./stamp.ts";

interface CommentsProps {
  /** Id of the block. */
  readonly block: string;
  readonly comments: readonly Comment[];
  readonly pair: TranslationPair;
}

/** The remarks on one block: the open ones, a new one, and folded away what has been answered. */
export function Comments({ block, comments, pair }: CommentsProps) {
  const t = useTranslate();
  const open = comments.filter(({ resolved }) => resolved === null);
  const answered = comments.filter(({ resolved }) => resolved !== null);
  return (
    <div className={styles.comments}>
      {open.length > 0 && (
        <ul className={styles.list}>
          {open.map((comment) => (
            <li key={comment.id} className={styles.comment}>
              <Said comment={comment} />
              <Button
                look="quiet"
                onClick={() =>
                  void stampNow().then((by) => pair.resolveComment(block, comment.id, by))
                }
              >
                {t("translation:review.resolve")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewComment block={block} pair={pair} />
      {answered.length > 0 && (
        <details className={styles.answered}>
          <summary>{t("translation:review.resolved", { count: answered.length })}</summary>
          <ul className={styles.list}>
            {answered.map((comment) => (
              <li key={comment.id} className={styles.comment}>
                <Said comment={comment} />
                <IconButton
                  label={t("translation:review.reopen")}
                  icon={<RotateCcw aria-hidden />}
                  onClick={() => pair.resolveComment(block, comment.id, null)}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Said({ comment: { by, at, text } }: { readonly comment: Comment }) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  return (
    <div>
      <p className={styles.text} lang="">
        {text}
      </p>
      <p className={styles.by}>
        {by === "" ? t("history:unknownAuthor") : by}
        {" · "}
        <span className={styles.moment}>{formatMoment(at, language)}</span>
      </p>
    </div>
  );
}

function NewComment({ block, pair }: Pick<CommentsProps, "block" | "pair">) {
  const t = useTranslate();
  const [text, setText] = useState(pair.begunComments.get(block) ?? "");
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const isAsked = usePair(pair, (snapshot) => snapshot.commentAsked);

  useEffect(() => {
    if (!isAsked) return;
    field.current?.focus();
    pair.askForComment(false);
  }, [isAsked, pair]);

  /** Who looks at another block meanwhile, or draws the panel in, finds it again. */
  function write(begun: string): void {
    pair.begunComments.set(block, begun);
    setText(begun);
  }

  async function add(): Promise<void> {
    const said = text.trim();
    if (said === "") return;
    const { by, at } = await stampNow();
    pair.comment(block, { id: crypto.randomUUID(), by, at, text: said, resolved: null });
    write("");
  }

  return (
    <form
      className={styles.new}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <VisuallyHidden>
        <label htmlFor={id}>{t("translation:review.comment")}</label>
      </VisuallyHidden>
      <textarea
        ref={field}
        id={id}
        rows={text === "" ? 1 : 3}
        maxLength={longestComment}
        placeholder={t("translation:review.comment")}
        className={styles.field}
        value={text}
        onChange={({ target }) => write(target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          void add();
        }}
      />
      {text.trim() !== "" && <Button type="submit">{t("translation:review.addComment")}</Button>}
    </form>
  );
}
