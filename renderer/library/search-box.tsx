import { Search, X } from "lucide-react";
import type { KeyboardEvent, RefObject } from "react";

import { useTranslate } from "../i18n.ts";
import { IconButton } from "../ui/icon-button.tsx";
import styles from "./search-box.module.css";

interface SearchBoxProps {
  readonly text: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onChange: (text: string) => void;
  /** Opens the first document found. */
  readonly onEnter: () => void;
  /** Goes into the list. */
  readonly onDown: () => void;
}

export function SearchBox({ text, inputRef, onChange, onEnter, onDown }: SearchBoxProps) {
  const t = useTranslate();

  function handleKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") {
      event.preventDefault();
      onDown();
    } else if (event.key === "Enter") onEnter();
    else if (event.key === "Escape") onChange("");
  }

  return (
    <search className={styles.search}>
      <Search aria-hidden className={styles.icon} />
      <input
        ref={inputRef}
        type="text"
        className={styles.input}
        aria-label={t("library:search.label")}
        title={t("library:search.help")}
        placeholder={t("library:search.placeholder")}
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        value={text}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onKeyDown={handleKeyDown}
      />
      {text !== "" && (
        <IconButton
          label={t("library:search.clear")}
          icon={<X />}
          className={styles.clear}
          onClick={() => {
            onChange("");
            inputRef.current?.focus();
          }}
        />
      )}
    </search>
  );
}
