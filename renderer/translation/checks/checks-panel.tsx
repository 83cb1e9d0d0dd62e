import { Wrench } from "lucide-react";
import { memo, type ReactNode, useState, useSyncExternalStore } from "react";

import type { Finding } from "../../../shared/checks/check-translation.ts";
import { longestReason } from "../../../shared/domain/waiver.ts";
import { formatMoment } from "../../../shared/i18n/format.ts";
import { useInterfaceLanguage, useTranslate } from "../../i18n.ts";
import { Button } from "../../ui/button.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import type { TranslationPair } from "../pair.ts";
import { PanelRemark, PanelSection } from "../panel-section.tsx";
import { stampNow } from "../review/stamp.ts";
import styles from "./checks-panel.module.css";
import { isUnfinished } from "./translation-checks.ts";

interface ChecksPanelProps {
  readonly pair: TranslationPair;
  /** Shows the translation, where what was found is to be gone to. */
  readonly onShow: () => void;
}

/** What the checks have found, block by block; folded away what is not finished and what was let be. */
export function ChecksPanel({ pair, onShow }: ChecksPanelProps) {
  const t = useTranslate();
  const { checks } = pair;
  const { findings, current } = useSyncExternalStore(checks.subscribe, checks.snapshot);
  const standing = findings.filter(({ waiver }) => waiver === null);
  const open = standing.filter((finding) => !isUnfinished(finding));
  const unfinished = standing.filter(isUnfinished);
  const waived = findings.filter(({ waiver }) => waiver !== null);
  const shown = open.find(({ id }) => id === current);
  const { isWritable } = pair.snapshot();
  const list = (listed: readonly Finding[]) => (
    <ul className={styles.list}>
      {listed.map((finding, index) => (
        <ListedFinding
          key={finding.id}
          finding={finding}
          pair={pair}
          isFirst={listed[index - 1]?.block !== finding.block}
          isCurrent={finding.id === current}
          isWritable={isWritable}
          onShow={onShow}
        />
      ))}
    </ul>
  );
  return (
    <PanelSection
      title={t("checks:title")}
      count={open.length > 0 ? t("checks:count", { count: open.length }) : undefined}
    >
      <VisuallyHidden>
        <p role="status">
          {shown !== undefined && t(`checks:message.${shown.message}`, shown.params)}
        </p>
      </VisuallyHidden>
      {open.length === 0 ? <PanelRemark>{t("checks:nothing")}</PanelRemark> : list(open)}
      {unfinished.length > 0 && (
        <Folded
          summary={t("checks:unfinished", {
            count: new Set(unfinished.map(({ block }) => block)).size,
          })}
        >
          {() => list(unfinished)}
        </Folded>
      )}
      {waived.length > 0 && (
        <Folded summary={t("checks:waive.done", { count: waived.length })}>
          {() => list(waived)}
        </Folded>
      )}
    </PanelSection>
  );
}

interface FoldedProps {
  readonly summary: string;
  /** Made only while it is unfolded. */
  readonly children: () => ReactNode;
}

function Folded({ summary, children }: FoldedProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles.folded}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
}

interface ListedFindingProps extends ChecksPanelProps {
  readonly finding: Finding;
  /** Of its block. */
  readonly isFirst: boolean;
  readonly isCurrent: boolean;
  readonly isWritable: boolean;
}

/** One of hundreds: set anew only when it says something else. */
const ListedFinding = memo(function ListedFinding(props: ListedFindingProps) {
  const { finding, pair, isFirst, isCurrent, isWritable, onShow } = props;
  const t = useTranslate();
  const { severity, check, message, params, waiver } = finding;

  function go(): void {
    pair.checks.goTo(finding);
    if (!isWritable) onShow();
  }

  return (
    <li
      className={styles.finding}
      data-current={isCurrent ? "" : undefined}
      data-first={isFirst ? "" : undefined}
    >
      <button
        type="button"
        className={styles.told}
        title={t(`checks:name.${check}`)}
        aria-current={isCurrent}
        onClick={go}
      >
        <span
          role="img"
          aria-label={t(`checks:severity.${severity}`)}
          className={styles.severity}
          data-severity={severity}
        />
        {t(`checks:message.${message}`, params)}
      </button>
      {waiver !== null && <Waived finding={finding} pair={pair} />}
      {waiver === null && isCurrent && isWritable && <Actions finding={finding} pair={pair} />}
    </li>
  );
});

interface OfFindingProps {
  readonly finding: Finding;
  readonly pair: TranslationPair;
}

function Actions({ finding, pair }: OfFindingProps) {
  const t = useTranslate();
  const [isWaiving, setWaiving] = useState(false);
  if (isWaiving) return <Reason finding={finding} pair={pair} onDone={() => setWaiving(false)} />;
  return (
    <div className={styles.actions}>
      {finding.fix !== null && (
        <Button icon={<Wrench aria-hidden />} onClick={() => pair.checks.fix(finding)}>
          {t("checks:fix")}
        </Button>
      )}
      <Button look="quiet" onClick={() => setWaiving(true)}>
        {t("checks:waive.open")}
      </Button>
    </div>
  );
}

function Reason({ finding, pair, onDone }: OfFindingProps & { readonly onDone: () => void }) {
  const t = useTranslate();
  const [reason, setReason] = useState("");
  const given = reason.trim();

  async function waive(): Promise<void> {
    if (given === "") return;
    const stamp = await stampNow();
    pair.checks.waive(finding, { ...stamp, reason: given });
    onDone();
  }

  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        void waive();
      }}
    >
      <Field label={t("checks:waive.reason")}>
        {(ids) => (
          <TextInput
            {...ids}
            // Asked for by the button before it.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            maxLength={longestReason}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            onKeyDown={({ key }) => {
              if (key === "Escape") onDone();
            }}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button type="submit" disabled={given === ""}>
          {t("checks:waive.do")}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t("checks:waive.cancel")}
        </Button>
      </div>
    </form>
  );
}

function Waived({ finding, pair }: OfFindingProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const { waiver } = finding;
  if (waiver === null) return null;
  return (
    <div className={styles.waived}>
      <p lang="">{waiver.reason}</p>
      <p className={styles.by}>
        {t("checks:waive.by", {
          name: waiver.by === "" ? t("history:unknownAuthor") : waiver.by,
          moment: formatMoment(waiver.at, language),
        })}
      </p>
      <Button look="quiet" onClick={() => pair.checks.bringBack(finding)}>
        {t("checks:waive.back")}
      </Button>
    </div>
  );
}
