import { useMemo } from "react";

import type { Facts } from "../../shared/domain/document.ts";
import { storedDate } from "../../shared/rich-text/content.ts";
import { formatDate, formatMoment } from "../../shared/i18n/format.ts";
import { languages } from "../../shared/domain/language.ts";
import type { DocumentSession } from "../document/session.ts";
import { useSession } from "../document/use-session.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { Field, TextInput } from "../ui/field.tsx";
import { useLibrary } from "../workspace/use-workspace.ts";
import styles from "./inspector.module.css";
import { ReleaseForm } from "./release-form.tsx";

interface FactsFormProps {
  readonly session: DocumentSession;
  /** The date is written in the dateline; this leads there. */
  readonly onShowDateline: () => void;
}

export function FactsForm({ session, onShowDateline }: FactsFormProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const { readOnly } = useLibrary();
  const { document, facts } = useSession(session);
  const content = document.versions[document.sourceLanguage]?.content;
  const date = useMemo(() => storedDate(content), [content]);
  const change = (part: Partial<Facts>) => session.changeFacts({ ...facts, ...part });
  return (
    <>
      <Field label={t("common:facts.number")}>
        {(ids) => (
          <TextInput
            {...ids}
            readOnly={readOnly !== null}
            maxLength={40}
            value={facts.number}
            onChange={({ currentTarget }) => change({ number: currentTarget.value })}
          />
        )}
      </Field>
      {languages.map((eventLanguage) => (
        <Field key={eventLanguage} label={t(`common:facts.event.${eventLanguage}`)}>
          {(ids) => (
            <TextInput
              {...ids}
              readOnly={readOnly !== null}
              lang={eventLanguage}
              maxLength={300}
              value={facts.event[eventLanguage]}
              onChange={({ currentTarget }) =>
                change({ event: { ...facts.event, [eventLanguage]: currentTarget.value } })
              }
            />
          )}
        </Field>
      ))}
      <ReleaseForm
        facts={facts}
        readOnly={readOnly !== null}
        onChange={(changed) => session.changeFacts(changed)}
      />
      <dl className={styles.known}>
        <div>
          <dt>{t("common:facts.date")}</dt>
          <dd>
            <button type="button" className={styles.link} onClick={onShowDateline}>
              {date === null ? t("common:facts.noDate") : formatDate(date, language)}
            </button>
          </dd>
        </div>
        <div>
          <dt>{t("common:facts.kind")}</dt>
          <dd>{t(`template:kind.${document.kind}`)}</dd>
        </div>
        <div>
          <dt>{t("common:facts.created")}</dt>
          <dd>{formatMoment(document.createdAt, language)}</dd>
        </div>
        <div>
          <dt>{t("common:facts.changed")}</dt>
          <dd>{formatMoment(document.updatedAt, language)}</dd>
        </div>
      </dl>
    </>
  );
}
