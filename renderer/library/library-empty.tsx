import { useProblemText, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import styles from "./library-pane.module.css";
import type { LibrarySnapshot } from "./library-store.ts";
import { Opening } from "./opening.tsx";
import type { Found } from "./use-found.ts";

interface LibraryEmptyProps {
  readonly library: LibrarySnapshot;
  readonly search: Pick<Found, "problem">;
  readonly onShowAll: () => void;
  readonly onAddSample: () => void;
  readonly onChooseLibrary: (how: "open" | "create") => void;
}

/** What stands in place of the list, and what to do about it. */
export function LibraryEmpty({
  library,
  search,
  onShowAll,
  onAddSample,
  onChooseLibrary,
}: LibraryEmptyProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  if (library.status === "loading") return <Opening />;
  if (library.info === null || library.status === "problem") {
    return (
      <div className={styles.empty}>
        <p>{library.problem === null ? t("library:none") : problemText(library.problem)}</p>
        <Button onClick={() => onChooseLibrary("open")}>{t("library:openLibrary")}</Button>
        <Button onClick={() => onChooseLibrary("create")}>{t("library:createLibrary")}</Button>
      </div>
    );
  }
  if (library.summaries.length > 0) {
    return (
      <div className={styles.empty}>
        <p>{search.problem === null ? t("library:nothingFound") : problemText(search.problem)}</p>
        {search.problem === null && <p>{t("library:nothingFoundHint")}</p>}
        <Button onClick={onShowAll}>{t("library:showAll")}</Button>
      </div>
    );
  }
  return (
    <div className={styles.empty}>
      <p>{t("library:empty")}</p>
      <Button onClick={onAddSample}>{t("library:addSample")}</Button>
    </div>
  );
}
