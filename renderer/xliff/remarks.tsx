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
              <Places label={`remark-${code}`} places={members} language={language} />
            </div>
          )
        );
      })}
    </section>
  );
}

interface Place {
  readonly id: string;
  readonly part: string | null;
  readonly text: string;
}

interface PlacesProps {
  /** Id of the element that names the list. */
  readonly label: string;
  readonly places: readonly Place[];
  /** Of the texts; null: whichever the person outside wrote in. */
  readonly language: Language | null;
}

/** Paragraphs by their sort, each with some words. */
export function Places({ label, places, language }: PlacesProps) {
  const t = useTranslate();
  return (
    <ul aria-labelledby={label} className={styles.places}>
      {numbered(places).map(({ number, id, part, text }) => (
        <li key={number}>
          <span className={styles.part}>
            {part !== null && isPartName(part) ? t(`template:part.${part}`) : id}
          </span>
          {text === "" ? (
            <span className={styles.quiet}>{t("xliff:noText")}</span>
          ) : (
            <span lang={language ?? undefined}>{text}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A hostile file may name one paragraph any number of times. */
function numbered(places: readonly Place[]) {
  return places.map(({ id, part, text }, number) => ({ number, id, part, text }));
}
