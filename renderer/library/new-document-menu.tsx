import { FileText, Mic, MessagesSquare, StickyNote } from "lucide-react";
import type { ReactNode } from "react";
import { useState } from "react";

import { type Facts, type Kind, kinds, type Summary } from "../../shared/domain/document.ts";
import { type Language, languages } from "../../shared/domain/language.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { Menu, type MenuTrigger } from "../ui/menu.tsx";
import type { MenuGroup } from "../ui/menu-popover.tsx";

export const kindIcons: Record<Kind, ReactNode> = {
  "press-release": <FileText />,
  speech: <Mic />,
  interview: <MessagesSquare />,
  note: <StickyNote />,
};

/** The event of the document worked on last: the next document is most likely about it too. */
export function lastEvent(summaries: readonly Summary[]): Facts["event"] | null {
  let latest: Summary | null = null;
  for (const summary of summaries) {
    if (summary.event.ru === "" && summary.event.en === "") continue;
    if (latest === null || summary.updatedAt > latest.updatedAt) latest = summary;
  }
  return latest?.event ?? null;
}

export interface NewDocumentChoice {
  readonly kind: Kind;
  readonly language: Language;
  readonly event: Facts["event"] | null;
}

interface NewDocumentMenuProps {
  readonly event: Facts["event"] | null;
  readonly onCreate: (choice: NewDocumentChoice) => void;
  readonly renderTrigger: (properties: MenuTrigger) => ReactNode;
}

export function NewDocumentMenu({ event, onCreate, renderTrigger }: NewDocumentMenuProps) {
  const t = useTranslate();
  const reader = useInterfaceLanguage();
  const [chosenLanguage, setChosenLanguage] = useState<Language | null>(null);
  const [withEvent, setWithEvent] = useState(true);
  const language = chosenLanguage ?? reader;
  const groups: MenuGroup[] = [
    {
      key: "kind",
      items: kinds.map((kind) => ({
        key: kind,
        label: t(`template:kind.${kind}`),
        icon: kindIcons[kind],
        onSelect: () => onCreate({ kind, language, event: withEvent ? event : null }),
      })),
    },
    {
      key: "language",
      label: t("library:new.language"),
      items: languages.map((option) => ({
        key: option,
        label: t(`common:language.${option}`),
        choice: "one",
        chosen: option === language,
        onSelect: () => setChosenLanguage(option),
      })),
    },
  ];
  if (event !== null) {
    groups.push({
      key: "event",
      label: t("library:new.event"),
      items: [
        {
          key: "event",
          label: event[reader] === "" ? event.ru || event.en : event[reader],
          choice: "any",
          chosen: withEvent,
          onSelect: () => setWithEvent(!withEvent),
        },
      ],
    });
  }
  return <Menu label={t("library:new.button")} groups={groups} renderTrigger={renderTrigger} />;
}
