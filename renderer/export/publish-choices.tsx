import type { Kind } from "../../shared/domain/document.ts";
import { exportFormats, layoutSchema } from "../../shared/domain/export-job.ts";
import type { Language } from "../../shared/domain/language.ts";
import { type LayoutName, offeredLayouts } from "../../shared/export/layouts/index.ts";
import type { LetterheadChoice } from "../../shared/letterhead/letterhead.ts";
import { request } from "../api.ts";
import { LetterheadField } from "../letterhead/letterhead-field.tsx";
import type { KeptLetterheads } from "../letterhead/use-letterheads.ts";
import { useProblemText, useTranslate } from "../i18n.ts";
import { CheckboxGroup } from "../ui/checkbox-group.tsx";
import { Checkbox, Field, FieldGroup, Select } from "../ui/field.tsx";
import { FolderChoice } from "../ui/folder-choice.tsx";
import { Notice } from "../ui/notice.tsx";
import type { PublishChoices } from "../workspace/remembered.ts";
import styles from "./publish-dialog.module.css";
import type { Plan } from "./use-plan.ts";

interface PublishChoicesFormProps {
  readonly kind: Kind;
  /** The end of an embargo that still holds, in words; null: none. */
  readonly embargo: string | null;
  readonly versions: readonly Language[];
  readonly layout: LayoutName;
  readonly letterheads: KeptLetterheads;
  readonly letterhead: LetterheadChoice;
  readonly draft: boolean;
  readonly keepPhotoData: boolean;
  readonly choices: PublishChoices;
  readonly plan: Plan;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<PublishChoices>) => void;
  readonly onLetterheads: () => void;
  readonly onDraft: (draft: boolean) => void;
  readonly onKeepPhotoData: (keep: boolean) => void;
}

/** What goes out: languages, formats, the folder, and the names the files will have. */
export function PublishChoicesForm({
  kind,
  embargo,
  versions,
  layout,
  letterheads,
  letterhead,
  draft,
  keepPhotoData,
  choices,
  plan,
  disabled,
  onChange,
  onLetterheads,
  onDraft,
  onKeepPhotoData,
}: PublishChoicesFormProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const newFolder = plan.files[0]?.folder ?? null;

  async function chooseFolder() {
    const chosen = await request("export.chooseFolder", undefined);
    if (chosen.ok && chosen.value !== null) onChange({ folder: chosen.value });
  }

  return (
    <fieldset className={styles.choices} disabled={disabled}>
      {embargo !== null && (
        <Notice tone="attention">{t("export:embargo", { moment: embargo })}</Notice>
      )}
      <div className={styles.pair}>
        <CheckboxGroup
          label={t("export:languages")}
          values={versions}
          chosen={choices.languages}
          nameOf={(language) => t(`common:language.${language}`)}
          onChange={(languages) => onChange({ languages })}
        />
        <CheckboxGroup
          label={t("export:formats")}
          values={exportFormats}
          chosen={choices.formats}
          nameOf={(format) => t(`export:format.${format}`)}
          onChange={(formats) => onChange({ formats })}
        />
      </div>
      {choices.formats.includes("html") && (
        <Checkbox
          checked={choices.embedFonts}
          onChange={({ target }) => onChange({ embedFonts: target.checked })}
        >
          {t("export:embedFonts")}
        </Checkbox>
      )}
      <Field label={t("export:layout")}>
        {(ids) => (
          <Select
            {...ids}
            value={layout}
            onChange={({ target }) => {
              const chosen = layoutSchema.parse(target.value);
              onChange({ layouts: { ...choices.layouts, [kind]: chosen } });
            }}
          >
            {offeredLayouts(versions).map((name) => (
              <option key={name} value={name}>
                {t(`export:layoutName.${name}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <LetterheadField
        kept={letterheads}
        choice={letterhead}
        onChange={(chosen) => onChange({ letterhead: chosen })}
        onManage={onLetterheads}
      />
      <Checkbox checked={draft} onChange={({ target }) => onDraft(target.checked)}>
        {t("export:draft")}
      </Checkbox>
      <Checkbox checked={keepPhotoData} onChange={({ target }) => onKeepPhotoData(target.checked)}>
        {t("export:keepPhotoData")}
      </Checkbox>
      {keepPhotoData && <Notice tone="attention">{t("export:photoDataTold")}</Notice>}
      <FolderChoice
        label={t("export:folder")}
        folder={choices.folder}
        onChoose={() => void chooseFolder()}
      />
      <Checkbox
        checked={choices.bundle}
        onChange={({ target }) => onChange({ bundle: target.checked })}
      >
        {t("export:bundle")}
      </Checkbox>
      {plan.problem !== null && <Notice tone="danger">{problemText(plan.problem)}</Notice>}
      {plan.files.length > 0 && (
        <FieldGroup label={t("export:files")}>
          {newFolder !== null && (
            <p className={styles.newFolder}>{t("export:bundleName", { name: newFolder })}</p>
          )}
          <ul className={styles.files}>
            {plan.files.map(({ name, exists }) => (
              <li key={name} className={styles.file}>
                <span className={styles.fileName}>{name}</span>
                {exists && <span className={styles.exists}>{t("export:exists")}</span>}
              </li>
            ))}
          </ul>
        </FieldGroup>
      )}
    </fieldset>
  );
}
