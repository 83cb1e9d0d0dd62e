import { useEffect, useState } from "react";

import type { TravelProgress } from "../../shared/domain/travel.ts";
import { listen, request } from "../api.ts";
import { useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { DialogActions } from "../ui/dialog.tsx";
import styles from "./travel.module.css";

/** How far the work is, and the way to stop it; stands where the one button stood. */
export function TravelProgressBar() {
  const t = useTranslate();
  const [progress, setProgress] = useState<TravelProgress | null>(null);
  useEffect(() => listen("travel.progress", setProgress), []);
  return (
    <DialogActions>
      <div role="status" className={styles.progress}>
        <progress
          className={styles.bar}
          aria-label={t("travel:progress.label")}
          value={progress?.share ?? 0}
          max={1}
        />
        <span>
          {progress === null
            ? t("travel:progress.start")
            : t(`travel:progress.${progress.stage}`, { name: progress.name })}
        </span>
      </div>
      <Button onClick={() => void request("travel.cancel", undefined)}>{t("common:cancel")}</Button>
    </DialogActions>
  );
}
