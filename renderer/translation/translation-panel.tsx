import type { Language } from "../../shared/domain/language.ts";
import { exactText, partName } from "../../shared/rich-text/blocks.ts";
import { isSlightChange } from "../../shared/memory/slight-change.ts";
import type { UnfinishedBlock } from "../../shared/rich-text/translation.ts";
import { useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { BlockMark } from "./block-mark.tsx";
import { ChecksPanel } from "./checks/checks-panel.tsx";
import { usePair } from "./pair-of-session.ts";
import { FromMemory } from "./memory/from-memory.tsx";
import { markAsTypo } from "./memory/mark-as-typo.ts";
import type { CurrentBlock } from "./pair-snapshot.ts";
import { PanelRemark, PanelSection } from "./panel-section.tsx";
import type { TranslationPair } from "./pair.ts";
import { BlockReview } from "./review/block-review.tsx";
import { OpenComments } from "./review/open-comments.tsx";
import { Progress } from "./progress.tsx";
import { BlockTermsList } from "./terms/block-terms-list.tsx";
import styles from "./translation-panel.module.css";
import { WordChanges } from "./word-changes.tsx";

interface TranslationPanelProps {
  readonly pair: TranslationPair;
  /** Id of the document. */
  readonly document: string;
  /** Shows the translation, where what waits is to be gone to. */
  readonly onShow: () => void;
}

/** The block at the caret and what became of its source; then everything that waits. */
export function TranslationPanel({ pair, document, onShow }: TranslationPanelProps) {
  const t = useTranslate();
  const block = usePair(pair, (snapshot) => snapshot.block);
  const waiting = usePair(pair, (snapshot) => snapshot.waiting);
  const isWritable = usePair(pair, (snapshot) => snapshot.isWritable);
  return (
    <>
      <Progress pair={pair} />
      {block !== null && isWritable && <Current block={block} pair={pair} />}
      <OpenComments
        pair={pair}
        onGo={(id) => {
          pair.goTo(id);
          if (!isWritable) onShow();
        }}
      />
      <BlockTermsList pair={pair} />
      {block !== null && isWritable && block.around !== null && (
        <FromMemory pair={pair} document={document} block={block} />
      )}
      {waiting.length === 0 ? (
        <PanelRemark>{t("translation:nothingWaits")}</PanelRemark>
      ) : (
        <PanelSection title={t("translation:waiting")}>
          <ul>
            {waiting.map((each) => (
              <li key={each.id}>
                <Waiting
                  block={each}
                  language={pair.languages.source}
                  onGo={() => {
                    pair.goTo(each.id);
                    if (!isWritable) onShow();
                  }}
                />
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      <ChecksPanel pair={pair} onShow={onShow} />
    </>
  );
}

interface CurrentProps {
  readonly block: CurrentBlock;
  readonly pair: TranslationPair;
}

function Current({ block, pair }: CurrentProps) {
  const t = useTranslate();
  const workspace = useWorkspace();
  async function handleTypo(): Promise<void> {
    const problem = await markAsTypo(pair, block);
    if (problem !== null) workspace.showProblem(problem);
  }
  const isChanged = block.state === "stale" && block.recorded !== null && block.present !== null;
  return (
    <section aria-label={t("translation:current")} className={styles.current}>
      <h3 className={styles.state}>
        <BlockMark state={block.state} />
        {t(`template:part.${block.part}`)}
        <span className={styles.stateName}>{t(`translation:state.${block.state}`)}</span>
      </h3>
      {isChanged && (
        <p className={styles.change} lang={pair.languages.source}>
          <WordChanges
            before={block.recorded ?? ""}
            after={block.present ?? ""}
            language={pair.languages.source}
          />
        </p>
      )}
      {(block.state === "stale" || block.state === "copied") && (
        <div className={styles.answers}>
          <Button onClick={() => pair.confirm()}>
            {t(block.state === "stale" ? "translation:stillRight" : "translation:isTranslation")}
          </Button>
          {isChanged &&
            isSlightChange(block.recorded ?? "", block.present ?? "", pair.languages.source) && (
              <Button onClick={() => void handleTypo()}>{t("memory:onlyTypo")}</Button>
            )}
        </div>
      )}
      <BlockReview block={block} pair={pair} />
    </section>
  );
}

interface WaitingProps {
  readonly block: UnfinishedBlock;
  readonly language: Language;
  readonly onGo: () => void;
}

function Waiting({ block, language, onGo }: WaitingProps) {
  const t = useTranslate();
  const part = partName(block.source) ?? "paragraph";
  return (
    <button type="button" className={styles.item} onClick={onGo}>
      <BlockMark state={block.state} />
      <span className={styles.name}>
        {t(`template:part.${part}`)}
        <span className={styles.stateName}>{t(`translation:state.${block.state}`)}</span>
      </span>
      <span className={styles.text} lang={language}>
        {exactText(block.source)}
      </span>
    </button>
  );
}
