import type { Facts } from "../../shared/domain/document.ts";
import { languages } from "../../shared/domain/language.ts";
import {
  releaseOf,
  releaseStatuses,
  releaseStatusSchema,
  withRelease,
} from "../../shared/domain/release.ts";
import { useTranslate } from "../i18n.ts";
import { Field, Select, TextArea, TextInput } from "../ui/field.tsx";
import { EmbargoFields } from "./embargo-fields.tsx";

interface ReleaseFormProps {
  readonly facts: Facts;
  readonly readOnly: boolean;
  readonly onChange: (facts: Facts) => void;
}

/** On what terms the publication goes out: embargo, correction, withdrawal. */
export function ReleaseForm({ facts, readOnly, onChange }: ReleaseFormProps) {
  const t = useTranslate();
  const { embargo, status, note, corrects } = releaseOf(facts);
  const change = (part: Parameters<typeof withRelease>[1]) => onChange(withRelease(facts, part));
  return (
    <>
      <EmbargoFields
        embargo={embargo}
        readOnly={readOnly}
        onChange={(moment) => change({ embargo: moment })}
      />
      <Field label={t("common:release.status")}>
        {(ids) => (
          <Select
            {...ids}
            disabled={readOnly}
            value={status}
            onChange={({ currentTarget }) =>
              change({ status: releaseStatusSchema.parse(currentTarget.value) })
            }
          >
            {releaseStatuses.map((value) => (
              <option key={value} value={value}>
                {t(`common:release.statusName.${value}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {status === "correction" && (
        <Field label={t("common:release.corrects")}>
          {(ids) => (
            <TextInput
              {...ids}
              readOnly={readOnly}
              maxLength={40}
              value={corrects}
              onChange={({ currentTarget }) => change({ corrects: currentTarget.value })}
            />
          )}
        </Field>
      )}
      {status !== "usual" &&
        languages.map((language) => (
          <Field key={language} label={t(`common:release.note.${status}.${language}`)}>
            {(ids) => (
              <TextArea
                {...ids}
                readOnly={readOnly}
                lang={language}
                rows={2}
                maxLength={1000}
                value={note[language]}
                onChange={({ currentTarget }) =>
                  change({ note: { ...note, [language]: currentTarget.value } })
                }
              />
            )}
          </Field>
        ))}
    </>
  );
}
