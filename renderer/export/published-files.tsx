import { FolderOpen } from "lucide-react";

import type { ExportedFile } from "../../shared/domain/export-job.ts";
import { request } from "../api.ts";
import { useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import styles from "./publish-dialog.module.css";

/** What was written, and the way to it. */
export function PublishedFiles({ files }: { readonly files: readonly ExportedFile[] }) {
  const t = useTranslate();
  const [first] = files;
  return (
    <div role="status" className={styles.choices}>
      <p className={styles.doneText}>{t("export:written", { count: files.length })}</p>
      <ul className={styles.files}>
        {files.map(({ file }) => (
          <li key={file} className={styles.file}>
            <span className={styles.fileName}>{nameOf(file)}</span>
          </li>
        ))}
      </ul>
      {first !== undefined && (
        <div>
          <Button
            icon={<FolderOpen />}
            onClick={() => void request("export.showFile", { file: first.file })}
          >
            {t("export:showInFolder")}
          </Button>
        </div>
      )}
    </div>
  );
}

function nameOf(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? file;
}
