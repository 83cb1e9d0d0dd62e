import { accelerators } from "../../shared/domain/accelerators.ts";
import { windowCommands } from "../../shared/domain/commands.ts";
import { useTranslate } from "../i18n.ts";
import { Dialog, DialogBody } from "../ui/dialog.tsx";
import { commandLabel } from "./command-label.ts";
import { CommandKeys } from "./command-keys.tsx";
import styles from "./commands.module.css";

const steps = [
  "new",
  "write",
  "saved",
  "dateline",
  "translate",
  "stale",
  "photo",
  "import",
  "publish",
  "palette",
] as const;

interface HelpProps {
  readonly platform: string;
  readonly version: string;
  readonly onClose: () => void;
}

/** The daily work in ten lines, and the keys that shorten it. */
export function Help({ platform, version, onClose }: HelpProps) {
  const t = useTranslate();
  return (
    <Dialog title={t("common:help.title")} onClose={onClose}>
      <DialogBody isText>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step} className={styles.step}>
              {t(`common:help.step.${step}`)}
            </li>
          ))}
        </ol>
        <section aria-labelledby="help-keys">
          <h3 id="help-keys" className={styles.heading}>
            {t("common:help.keys")}
          </h3>
          <dl className={styles.shortcuts}>
            {windowCommands
              .filter((command) => command in accelerators)
              .map((command) => (
                <div key={command} className={styles.shortcut}>
                  <dt>{commandLabel(t, command)}</dt>
                  <dd>
                    <CommandKeys command={command} platform={platform} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
        <p className={styles.version}>{t("common:help.version", { version })}</p>
      </DialogBody>
    </Dialog>
  );
}
