import { otherLanguage } from "../../../shared/domain/language.ts";
import { formatShortDate } from "../../../shared/i18n/format.ts";
import type { Origin } from "../../../shared/memory/unit.ts";
import { useInterfaceLanguage, useTranslate } from "../../i18n.ts";
import type { CurrentBlock } from "../pair-snapshot.ts";
import type { TranslationPair } from "../pair.ts";
import { PanelRemark, PanelSection } from "../panel-section.tsx";
import { WordChanges } from "../word-changes.tsx";
import styles from "./from-memory.module.css";
import { type Proposals, useProposals } from "./use-proposals.ts";

interface FromMemoryProps {
  readonly pair: TranslationPair;
  /** Id of the document. */
  readonly document: string;
  readonly block: CurrentBlock;
}

/** What was once made of the same or a like text, each under the number of its key. */
export function FromMemory({ pair, document, block }: FromMemoryProps) {
  const t = useTranslate();
  const proposals = useProposals(pair, document, block);
  return (
    <PanelSection title={t("memory:title")}>
      {proposals !== null && proposals.matches.length === 0 && (
        <PanelRemark>{t(proposals.complete ? "memory:nothing" : "memory:reading")}</PanelRemark>
      )}
      {proposals !== null && proposals.matches.length > 0 && (
        <ol className={styles.list}>
          {proposals.matches.map((proposal, place) => (
            <li key={`${proposal.extent} ${proposal.sought} ${proposal.target}`}>
              <ProposalButton
                pair={pair}
                proposal={proposal}
                number={place + 1}
                onInsert={() => pair.insertProposal(place)}
              />
            </li>
          ))}
        </ol>
      )}
    </PanelSection>
  );
}

interface ProposalButtonProps {
  readonly pair: TranslationPair;
  readonly proposal: Proposals["matches"][number];
  readonly number: number;
  readonly onInsert: () => void;
}

function ProposalButton({ pair, proposal, number, onInsert }: ProposalButtonProps) {
  const t = useTranslate();
  const { kind, score, approved, extent, sought, source, target, origin } = proposal;
  return (
    <button
      type="button"
      className={styles.proposal}
      title={t("memory:insert", { number })}
      // The caret stays where the words are wanted.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onInsert}
    >
      <span className={styles.number}>{number}</span>
      <span className={styles.about}>
        <span className={styles.score} data-kind={kind}>
          {t("memory:score", { score: Math.min(score, 100) })}
        </span>
        {kind !== "fuzzy" && <span>{t(`memory:kind.${kind}`)}</span>}
        {extent === "sentence" && <span>{t("memory:sentence")}</span>}
        {approved && <span>{t("memory:approved")}</span>}
      </span>
      <span className={styles.target} lang={pair.languages.target}>
        {target}
      </span>
      {source !== sought && (
        <span className={styles.source} lang={pair.languages.source}>
          <WordChanges before={source} after={sought} language={pair.languages.source} />
        </span>
      )}
      <OriginName origin={origin} />
    </button>
  );
}

/** The publication or the file a translation comes from. */
export function OriginName({ origin }: { readonly origin: Origin }) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const shown = origin.name[language] === "" ? otherLanguage(language) : language;
  const name = origin.name[shown] === "" ? t("library:noHeadline") : origin.name[shown];
  return (
    <span className={styles.origin}>
      {origin.date !== null && (
        <span className={styles.date}>{formatShortDate(origin.date, language)}</span>
      )}
      <span className={styles.name} lang={origin.kind === "document" ? shown : undefined}>
        {name}
      </span>
    </span>
  );
}
