import type { TakenIn } from "../../shared/domain/travel.ts";
import { formatNumber } from "../../shared/i18n/format.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { DialogActions, DialogBody } from "../ui/dialog.tsx";
import styles from "./travel.module.css";

const told = {
  added: "travel:takeIn.added",
  updated: "travel:takeIn.updated",
  joined: "travel:takeIn.joined",
  terms: "travel:takeIn.terms",
  letterheads: "travel:takeIn.letterheads",
  memories: "travel:memory.memories",
  wordings: "travel:memory.wordings",
} as const;
const counts = [
  "added",
  "updated",
  "joined",
  "terms",
  "letterheads",
  "memories",
  "wordings",
] as const;

/** What came of it. */
export function Taken({
  taken,
  onClose,
}: {
  readonly taken: TakenIn;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  return (
    <>
      <DialogBody isText>
        <div role="status" className={styles.result}>
          <p>{t("travel:takeIn.done")}</p>
          <ul className={styles.counts}>
            {counts.map(
              (name) =>
                taken[name] > 0 && (
                  <li key={name}>
                    {t(told[name], {
                      count: taken[name],
                      number: formatNumber(taken[name], language),
                    })}
                  </li>
                ),
            )}
          </ul>
        </div>
      </DialogBody>
      <DialogActions>
        <Button look="primary" onClick={onClose}>
          {t("travel:takeIn.finish")}
        </Button>
      </DialogActions>
    </>
  );
}
