import { Monitor, Moon, Sun } from "lucide-react";

import { languages } from "../../shared/domain/language.ts";
import type { Settings } from "../../shared/domain/settings.ts";
import type { LibraryInfo } from "../../shared/ipc/contract.ts";
import { useTranslate } from "../i18n.ts";
import { SpellingSettings } from "../spelling/spelling-settings.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogBody } from "../ui/dialog.tsx";
import { Field, TextInput } from "../ui/field.tsx";
import { SegmentedControl } from "../ui/segmented-control.tsx";
import styles from "./settings-dialog.module.css";

const themeIcons = { system: <Monitor />, light: <Sun />, dark: <Moon /> };
const themes = ["system", "light", "dark"] as const;
/** Each language named in itself, so that whoever reads only one of them can find the way back. */
const ownNames = { ru: "Русский", en: "English" } as const;

interface SettingsDialogProps {
  readonly settings: Settings;
  readonly library: LibraryInfo | null;
  readonly onChange: (part: Partial<Settings>) => void;
  readonly onChooseLibrary: (how: "open" | "create") => void;
  readonly onClose: () => void;
}

export function SettingsDialog({
  settings,
  library,
  onChange,
  onChooseLibrary,
  onClose,
}: SettingsDialogProps) {
  const t = useTranslate();
  return (
    <Dialog title={t("settings:title")} width="small" onClose={onClose}>
      <DialogBody>
        <div className={styles.setting}>
          <span className={styles.name}>{t("settings:interfaceLanguage")}</span>
          <SegmentedControl
            label={t("settings:interfaceLanguage")}
            segments={languages.map((language) => ({
              value: language,
              label: ownNames[language],
            }))}
            value={settings.interfaceLanguage}
            onChange={(interfaceLanguage) => onChange({ interfaceLanguage })}
          />
        </div>
        <div className={styles.setting}>
          <span className={styles.name}>{t("settings:theme")}</span>
          <SegmentedControl
            label={t("settings:theme")}
            segments={themes.map((theme) => ({
              value: theme,
              label: t(`menu:theme.${theme}`),
              mark: (
                <>
                  {themeIcons[theme]}
                  {t(`settings:themeShort.${theme}`)}
                </>
              ),
            }))}
            value={settings.theme}
            onChange={(theme) => onChange({ theme })}
          />
        </div>
        <Field label={t("settings:author")} hint={t("settings:authorHint")}>
          {(ids) => (
            <TextInput
              {...ids}
              maxLength={100}
              defaultValue={settings.author ?? ""}
              // At once: a dialog that is closed by a key takes no leave of its fields.
              onChange={({ target }) => onChange({ author: target.value.trim() })}
            />
          )}
        </Field>
        <SpellingSettings
          isOn={settings.spelling ?? true}
          onSwitch={(spelling) => onChange({ spelling })}
        />
        <section className={styles.library} aria-labelledby="settings-library">
          <h3 id="settings-library" className={styles.name}>
            {t("settings:library")}
          </h3>
          <p className={styles.path}>{library?.path ?? t("library:none")}</p>
          <div className={styles.actions}>
            <Button onClick={() => onChooseLibrary("open")}>{t("library:openLibrary")}</Button>
            <Button onClick={() => onChooseLibrary("create")}>{t("library:createLibrary")}</Button>
          </div>
        </section>
      </DialogBody>
    </Dialog>
  );
}
