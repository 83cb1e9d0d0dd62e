import { useEffect, useRef, useState } from "react";

import { languages } from "../../../shared/domain/language.ts";
import { formatNumber } from "../../../shared/i18n/format.ts";
import type { Output } from "../../../shared/ipc/contract.ts";
import type { Problem } from "../../../shared/result.ts";
import { request } from "../../api.ts";
import { useInterfaceLanguage, useProblemText, useTranslate } from "../../i18n.ts";
import { MarkedText } from "../../library/marked-text.tsx";
import { Dialog, DialogBody } from "../../ui/dialog.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import styles from "./concordance-dialog.module.css";
import { OriginName } from "./from-memory.tsx";

/** Milliseconds: a word is asked for once its last letter has been typed. */
const rest = 150;
const longest = 1000;

/** How words were translated before: where they stand in the memory, both languages side by side. */
export function ConcordanceDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const problemText = useProblemText();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(selectedText);
  const { found, problem } = useConcordance(text.trim());
  useEffect(() => input.current?.select(), []);
  return (
    <Dialog title={t("memory:concordance.title")} width="wide" onClose={onClose}>
      <DialogBody>
        <Field label={t("memory:concordance.label")} hint={t("memory:concordance.hint")}>
          {(ids) => (
            <TextInput
              {...ids}
              ref={input}
              maxLength={longest}
              value={text}
              onChange={({ currentTarget }) => setText(currentTarget.value)}
            />
          )}
        </Field>
        {problem !== null && <Notice tone="danger">{problemText(problem)}</Notice>}
        {found !== null && (
          <section aria-label={t("memory:concordance.found")} className={styles.found}>
            <p role="status" className={styles.count}>
              {found.total === 0
                ? t(found.complete ? "memory:concordance.nothing" : "memory:reading")
                : t("memory:concordance.count", {
                    count: found.total,
                    number: formatNumber(found.total, language),
                  })}
              {found.total > found.lines.length &&
                ` ${t("memory:concordance.more", { count: found.lines.length })}`}
            </p>
            <ol>
              {found.lines.map(({ texts, origin }) => (
                <li
                  key={languages
                    .map((side) => texts[side].map(({ text }) => text).join(""))
                    .join("\n")}
                  className={styles.line}
                >
                  {languages.map((side) => (
                    <p key={side} lang={side} className={styles.text}>
                      <MarkedText parts={texts[side]} />
                    </p>
                  ))}
                  <OriginName origin={origin} />
                </li>
              ))}
            </ol>
          </section>
        )}
      </DialogBody>
    </Dialog>
  );
}

/** What is selected when the dialog opens is what is looked for. */
function selectedText(): string {
  return (getSelection()?.toString() ?? "").replaceAll(/\s+/g, " ").trim().slice(0, longest);
}

interface Asked {
  readonly found: Output<"memory.concordance"> | null;
  readonly problem: Problem | null;
}

const nothing: Asked = { found: null, problem: null };

function useConcordance(text: string): Asked {
  const [asked, setAsked] = useState<Asked>(nothing);
  useEffect(() => {
    if (text === "") return undefined;
    let isWanted = true;
    async function ask(): Promise<void> {
      const answer = await request("memory.concordance", { text });
      if (!isWanted) return;
      setAsked(
        answer.ok
          ? { found: answer.value, problem: null }
          : { found: null, problem: answer.problem },
      );
    }
    const timer = setTimeout(() => void ask(), rest);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text]);
  return text === "" ? nothing : asked;
}
