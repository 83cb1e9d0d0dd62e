import type { Node } from "@tiptap/pm/model";
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";

import type { Kind } from "../../shared/domain/document.ts";
import type { Language } from "../../shared/domain/language.ts";
import { formatDate } from "../../shared/i18n/format.ts";
import { type Correction, isCorrectable, partsFor } from "../../shared/import/corrections.ts";
import { blockId, partName } from "../../shared/rich-text/blocks.ts";
import { useTranslate } from "../i18n.ts";
import { MenuPopover } from "../ui/menu-popover.tsx";
import styles from "./recognized-parts.module.css";

interface RecognizedPartsProps {
  readonly content: Node;
  readonly kind: Kind;
  readonly language: Language;
  readonly onCorrect: (correction: Correction) => void;
}

/** As many as anybody looks through; of a longer text the rest is recognised alike. */
const mostShown = 400;

/**
 * The blocks a text was read as; each that holds words opens a menu of what it could be instead. Arrows go from
 * one to the next, on from where a corrected one has gone.
 */
export function RecognizedParts({ content, kind, language, onCorrect }: RecognizedPartsProps) {
  const t = useTranslate();
  const menu = useId();
  const list = useRef<HTMLOListElement>(null);
  const correcting = useRef<string | null>(null);
  const [chosen, setOpen] = useState(0);
  const shown = content.children.slice(0, mostShown);
  const others = content.childCount - shown.length;
  const places = shown.flatMap((block, index) => (isCorrectable(block) ? [index] : []));
  const open = places.findLast((place) => place <= chosen) ?? places[0] ?? 0;
  const current = content.children[open];

  useLayoutEffect(() => {
    const id = correcting.current;
    if (id === null) return;
    correcting.current = null;
    const index = content.children.findIndex((block) => blockId(block) === id);
    focusPart(list.current, index < 0 ? open - 1 : index);
  }, [content, open]);

  function handleKeyDown(event: KeyboardEvent) {
    const place = destination(event.key, places, open);
    if (place === undefined) return;
    event.preventDefault();
    focusPart(list.current, place);
  }
  return (
    <>
      <ol ref={list} className={styles.parts}>
        {shown.map((block, index) => (
          <li key={blockId(block) ?? index}>
            {isCorrectable(block) ? (
              <button
                type="button"
                className={styles.part}
                popoverTarget={menu}
                aria-haspopup="menu"
                tabIndex={index === open ? 0 : -1}
                onKeyDown={handleKeyDown}
                onFocus={() => setOpen(index)}
                onClick={() => setOpen(index)}
              >
                <PartText block={block} language={language} />
              </button>
            ) : (
              <div className={styles.part}>
                <PartText block={block} language={language} />
              </div>
            )}
          </li>
        ))}
        {others > 0 && (
          <li className={styles.more}>{t("library:import.more", { count: others })}</li>
        )}
      </ol>
      <MenuPopover
        id={menu}
        label={t("library:import.whatIsIt")}
        groups={[
          {
            key: "parts",
            items: partsFor(kind).map((part) => ({
              key: part,
              label: t(`template:part.${part}`),
              choice: "one",
              chosen: current?.type.name === part,
              leadsOn: true,
              onSelect: () => {
                correcting.current = current === undefined ? null : blockId(current);
                onCorrect({ block: open, part });
              },
            })),
          },
        ]}
      />
    </>
  );
}

function focusPart(list: HTMLElement | null, index: number) {
  list?.children[index]?.querySelector("button")?.focus();
}

function destination(key: string, places: readonly number[], place: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return places.find((other) => other > place);
    case "ArrowUp":
      return places.findLast((other) => other < place);
    case "Home":
      return places[0];
    case "End":
      return places.at(-1);
    default:
      return undefined;
  }
}

function PartText({ block, language }: { readonly block: Node; readonly language: Language }) {
  const t = useTranslate();
  const part = partName(block) ?? "paragraph";
  const text = linesOf(block, language).join("\n");
  return (
    <>
      <span className={styles.name}>{t(`template:part.${part}`)}</span>{" "}
      <span className={styles.text} lang={language}>
        {text === "" ? "—" : text}
      </span>
    </>
  );
}

/** What the block says, a line for each text in it. */
function linesOf(block: Node, language: Language): string[] {
  const date: unknown = block.attrs["date"];
  if (block.isTextblock) {
    const day = typeof date === "string" ? formatDate(date, language) : "";
    const words = block.textBetween(0, block.content.size, "\n", "\n");
    return [[words, day].filter((part) => part !== "").join(", ")];
  }
  return block.children.flatMap((child) => linesOf(child, language)).filter((line) => line !== "");
}
