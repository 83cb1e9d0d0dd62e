import { formatNumber } from "../../shared/i18n/format.ts";
import type { Output } from "../../shared/ipc/contract.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import styles from "./termbase-dialog.module.css";

export type ImportedTerms = NonNullable<Output<"terms.import">>;

/** The first tell what is wrong with the file. */
const mostTold = 8;

/** What a file brought, and what of it was not understood. */
export function ImportReport({ imported }: { readonly imported: ImportedTerms }) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const { name, added, replaced, unchanged, left, ignored } = imported;
  const number = (count: number) => formatNumber(count, language);
  const counted = (count: number) => ({ count, number: number(count) });
  return (
    <div className={styles.report}>
      <p>
        {t("terms:imported", {
          ...counted(added.length + replaced.length),
          name,
          added: number(added.length),
          changed: number(replaced.length),
        })}{" "}
        {unchanged > 0 && t("terms:unchanged", counted(unchanged))}
      </p>
      {left.length > 0 && (
        <>
          <p>{t("terms:left", counted(left.length))}</p>
          <ul>
            {left.slice(0, mostTold).map(({ why, line, text }) => (
              <li key={`${line} ${why} ${text}`}>
                {t("terms:leftLine", { line: number(line), why: t(`terms:why.${why}`) })}
                {text !== "" && `: ${text}`}
              </li>
            ))}
            {left.length > mostTold && <li>…</li>}
          </ul>
        </>
      )}
      {ignored.length > 0 && (
        <p>{t("terms:ignored", { names: ignored.slice(0, mostTold).join(", ") })}</p>
      )}
    </div>
  );
}
