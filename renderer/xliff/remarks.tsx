import type { Language } from "../../shared/domain/language.ts";
import type { RemarkView } from "../../shared/domain/outside-translation.ts";
import { isPartName } from "../../shared/rich-text/blocks.ts";
import { remarkCodes } from "../../shared/xliff/compare.ts";
import { useTranslate } from "../i18n.ts";
import styles from "./xliff.module.css";

interface RemarksProps {
  readonly remarks: readonly RemarkView[];
  /** Of the source, whose words name the paragraphs. */
  readonly language: Language;
}

/** What could not be taken, or not simply: each sort of remark with its paragraphs. */
export function Remarks({ remarks, language }: RemarksProps) {
  const t = useTranslate();
  return (
    <section aria-labelledby="returned-remarks" className={styles.group}>
      <h3 id="returned-remarks" className={styles.groupName}>
        {t("xliff:takeBack.remarks")}
      </h3>
      {remarkCodes.map((code) => {
        const members = remarks.filter((remark) => remark.code === code);
        return (
          members.length > 0 && (
            <div key={code} className={styles.remark}>
              <p id={`remark-${code}`}>{t(`xliff:remark.${code}`)}</p>
              <ul aria-labelledby={`remark-${code}`} className={styles.places}>
                {placed(members).map(({ place, id, part, text }) => (
                  <li key={place}>
                    <span className={styles.part}>
                      {part !== null && isPartName(part) ? t(`template:part.${part}`) : id}
                    </span>
                    {text === "" ? (
                      <span className={styles.quiet}>{t("xliff:noText")}</span>
                    ) : (
                      <span lang={language}>{text}</span>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}

/** A hostile file may name one paragraph any number of times. */
function placed(remarks: readonly RemarkView[]) {
  return remarks.map((remark, index) => Object.assign({ place: `${index} ${remark.id}` }, remark));
}
