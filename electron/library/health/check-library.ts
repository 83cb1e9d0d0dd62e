import type { Summary } from "../../../shared/domain/document.ts";
import type { Finding, HealthProgress, HealthReport } from "../../../shared/domain/health.ts";
import type { Inside } from "../answers/inside.ts";
import { listDocumentIds } from "../document-folders.ts";
import { confirmLibraryFile, isLibraryFileWhole } from "../library-file.ts";
import { readTermbase, theTerms } from "../terms-file.ts";
import { backupFindings, backupsToCheck, isObjectWhole } from "./check-backups.ts";
import { checkDocument } from "./check-documents.ts";
import { checkPicture, keptPictures } from "./check-pictures.ts";
import { createPace } from "./pace.ts";

export interface CheckOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: HealthProgress) => void;
}

/**
 * Reads everything the library keeps and proves that each byte is what was written; puts right what can
 * be. Other work goes on beside it. Throws a {@link ProblemError} of `check-cancelled`.
 */
export async function checkLibrary(
  inside: Inside,
  { signal, onProgress }: CheckOptions,
): Promise<HealthReport> {
  const { layout } = inside;
  const breathe = createPace(signal);
  const ids = await listDocumentIds(layout.documents);
  const pictures = new Set(await keptPictures(layout));
  const toCheck = await backupsToCheck(inside);
  const total = () => 1 + ids.length + pictures.size + toCheck.objects.length;
  let done = 0;
  const goOn = async () => {
    done += 1;
    onProgress({ done, total: total() });
    await breathe();
  };

  const findings: Finding[] = await checkLibraryFile(inside);
  findings.push(...(await checkTerms(inside)));
  await goOn();

  let documents = 0;
  let revisions = 0;
  const shownBy = new Map<string, Summary | null>();
  for (const id of ids) {
    const checked = await checkDocument(inside, id, breathe);
    findings.push(...(checked?.findings ?? []));
    if (checked?.isWhole === true) documents += 1;
    revisions += checked?.revisions ?? 0;
    for (const name of checked?.pictures ?? []) {
      shownBy.set(name, checked?.summary ?? null);
      pictures.add(name);
    }
    await goOn();
  }

  let wholePictures = 0;
  for (const name of pictures) {
    const finding = await checkPicture(inside, name, shownBy.get(name) ?? null);
    if (finding === null) wholePictures += 1;
    else findings.push(finding);
    await goOn();
  }

  const damagedObjects = new Set<string>();
  for (const name of toCheck.objects) {
    if (!(await isObjectWhole(inside, name))) damagedObjects.add(name);
    await goOn();
  }
  const ofBackups = backupFindings(toCheck, damagedObjects);
  const incomplete = ofBackups.filter(({ kind }) => kind === "backupPartsDamaged").length;
  return {
    checkedAt: inside.now(),
    documents,
    revisions,
    pictures: wholePictures,
    backups: toCheck.backups.length - incomplete,
    findings: [...findings, ...ofBackups],
  };
}

/** What is damaged is put right by the next change of a term. */
async function checkTerms({ layout, access, answer }: Inside): Promise<Finding[]> {
  const read = await answer(theTerms, () => readTermbase(layout, access.problem() === null));
  const code = read.ok ? read.value.problem?.code : undefined;
  if (code !== "terms-damaged" && code !== "terms-lost") return [];
  const kind = code === "terms-damaged" ? "termsFromSave" : "termsLost";
  return [{ kind, summary: null, name: "terms.json", moment: null }];
}

async function checkLibraryFile({ layout, identity, access }: Inside): Promise<Finding[]> {
  if (await isLibraryFileWhole(layout)) return [];
  if (access.problem() === null) await confirmLibraryFile(layout, identity);
  return [{ kind: "libraryMended", summary: null, name: "library.json", moment: null }];
}
