import { FolderOpen } from "lucide-react";

import { type ExportedFile, writtenFiles } from "../../shared/domain/export-job.ts";
import { request } from "../api.ts";
import { formatBytes } from "../../shared/i18n/format.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import styles from "./publish-dialog.module.css";

/** What was written, and the way to it. */
export function PublishedFiles({ files: made }: { readonly files: readonly ExportedFile[] }) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const files = writtenFiles(made);
  const [first] = files;
  return (
    <div role="status" className={styles.choices}>
      <p className={styles.doneText}>{t("export:written", { count: files.length })}</p>
      {first !== undefined && <p className={styles.newFolder}>{folderOf(first.file)}</p>}
      <ul className={styles.files}>
        {files.map(({ file, bytes }) => (
          <li key={file} className={styles.file}>
            <span className={styles.fileName}>{nameOf(file)}</span>
            <span className={styles.size}>{formatBytes(bytes, language)}</span>
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

function folderOf(file: string): string {
  return file.replace(/[/\\][^/\\]*$/, "");
}

function nameOf(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? file;
}
