import type { Summary } from "../../../shared/domain/document.ts";
import type { Finding, HealthProgress, HealthReport } from "../../../shared/domain/health.ts";
import type { Inside } from "../answers/inside.ts";
import { listDocumentIds } from "../document-folders.ts";
import { type BinEntry, binEntries } from "../bin.ts";
import { createDocuments } from "../documents.ts";
import { wordingsName } from "../layout.ts";
import { readLetterheads, theLetterheads } from "../letterheads-file.ts";
import { memoryFilesIn } from "../memory-files.ts";
import { confirmLibraryFile, isLibraryFileWhole } from "../library-file.ts";
import { readTermbase, theTerms } from "../terms-file.ts";
import { backupFindings, backupsToCheck, isObjectWhole } from "./check-backups.ts";
import { checkDocument } from "./check-documents.ts";
import { checkMemoryFile } from "./check-memory.ts";
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
  const binned = await binEntries(layout);
  const memoryFiles = await memoryFilesIn(layout);
  const others = 1 + ids.length + binned.length + memoryFiles.length + toCheck.objects.length;
  const total = () => others + pictures.size;
  let done = 0;
  const goOn = async () => {
    done += 1;
    onProgress({ done, total: total() });
    await breathe();
  };

  const findings: Finding[] = await checkLibraryFile(inside);
  findings.push(...(await checkTerms(inside)), ...(await checkLetterheads(inside)));
  await goOn();

  let revisions = 0;
  const shownBy = new Map<string, Summary | null>();
  /** Whether it is whole. */
  const check = async (where: Inside, id: string): Promise<boolean> => {
    const checked = await checkDocument(where, id, breathe);
    findings.push(...(checked?.findings ?? []));
    revisions += checked?.revisions ?? 0;
    for (const name of checked?.pictures ?? []) {
      shownBy.set(name, checked?.summary ?? null);
      pictures.add(name);
    }
    await goOn();
    return checked?.isWhole === true;
  };
  let documents = 0;
  for (const id of ids) if (await check(inside, id)) documents += 1;
  let inBin = 0;
  for (const entry of binned) if (await check(insideBin(inside, entry), entry.id)) inBin += 1;

  let memories = 0;
  for (const name of memoryFiles) {
    const finding = await checkMemoryFile(inside, name, toCheck.backups);
    if (finding !== null) findings.push(finding);
    else if (name !== wordingsName) memories += 1;
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
    binned: inBin,
    memories,
    revisions,
    pictures: wholePictures,
    backups: toCheck.backups.length - incomplete,
    findings: [...findings, ...ofBackups],
  };
}

/** A document in the bin is read and mended where it lies, and is in no list. */
function insideBin(inside: Inside, { id, layout }: BinEntry): Inside {
  const documents = createDocuments(layout, inside.author);
  const readStored = () => documents.read(id, inside.access.problem() === null);
  return { ...inside, layout, documents, readStored, put: (summary) => summary };
}

/** What is damaged is put right by the next change of a term. */
async function checkTerms({ layout, access, answer }: Inside): Promise<Finding[]> {
  const read = await answer(theTerms, () => readTermbase(layout, access.problem() === null));
  const code = read.ok ? read.value.problem?.code : undefined;
  if (code !== "terms-damaged" && code !== "terms-lost") return [];
  const kind = code === "terms-damaged" ? "termsFromSave" : "termsLost";
  return [{ kind, summary: null, name: "terms.json", moment: null }];
}

/** As for the termbase. */
async function checkLetterheads({ layout, access, answer }: Inside): Promise<Finding[]> {
  const mayWrite = access.problem() === null;
  const read = await answer(theLetterheads, () => readLetterheads(layout, mayWrite));
  const code = read.ok ? read.value.problem?.code : undefined;
  if (code !== "letterheads-damaged" && code !== "letterheads-lost") return [];
  const kind = code === "letterheads-damaged" ? "letterheadsFromSave" : "letterheadsLost";
  return [{ kind, summary: null, name: "letterheads.json", moment: null }];
}

async function checkLibraryFile({ layout, identity, access }: Inside): Promise<Finding[]> {
  if (await isLibraryFileWhole(layout)) return [];
  if (access.problem() === null) await confirmLibraryFile(layout, identity);
  return [{ kind: "libraryMended", summary: null, name: "library.json", moment: null }];
}
