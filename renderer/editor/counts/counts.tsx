import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";

import { formatNumber } from "../../../shared/i18n/format.ts";
import { useInterfaceLanguage, useTranslate } from "../../i18n.ts";
import { countText } from "./count.ts";
import styles from "./counts.module.css";

/** How long the text is; counted when the writer's hands rest. */
export function Counts({ editor }: { readonly editor: Editor }) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const [counts, setCounts] = useState(() => countText(editor.state.doc));

  useEffect(() => {
    let waiting: number | null = null;
    const count = (): void => {
      waiting = null;
      setCounts(countText(editor.state.doc));
    };
    const countSoon = (): void => {
      waiting ??= requestIdleCallback(count, { timeout: 1000 });
    };
    countSoon();
    editor.on("update", countSoon);
    return () => {
      editor.off("update", countSoon);
      if (waiting !== null) cancelIdleCallback(waiting);
    };
  }, [editor]);

  const { words, characters } = counts;
  return (
    <p className={styles.counts}>
      <span>
        {t("editor:counts.words", { count: words, formatted: formatNumber(words, language) })}
      </span>
      <span>
        {t("editor:counts.characters", {
          count: characters,
          formatted: formatNumber(characters, language),
        })}
      </span>
    </p>
  );
}
