import type { Content, Facts, PressDocument, Summary } from "../../shared/domain/document.ts";
import type { RandomBytes } from "../../shared/domain/ids.ts";
import type { Language } from "../../shared/domain/language.ts";
import type { LibraryInfo, Picture } from "../../shared/ipc/contract.ts";
import type { BackupInfo, BackupReason, BackupRestoration } from "../../shared/domain/backup.ts";
import type { BinnedDocument } from "../../shared/domain/binned-document.ts";
import type { HealthReport, QuarantinedFile } from "../../shared/domain/health.ts";
import type { Comparing, Holder } from "../../shared/domain/library-access.ts";
import type { RevisionInfo } from "../../shared/history/revision.ts";
import type { LetterheadChange, Letterheads } from "../../shared/letterhead/letterhead.ts";
import type { Problem, Result } from "../../shared/result.ts";
import type { TermChange, Termbase } from "../../shared/terms/term.ts";
import type { Repair } from "../../shared/rich-text/repair.ts";
import type { Adoption, DocumentPast } from "./exchange.ts";
import type { SameWordings, ImportedMemory } from "./memory-files.ts";
import type { CheckOptions } from "./health/check-library.ts";

export interface LibraryOptions {
  /** `read`: without the lock, beside a program that writes; nothing on the disk is changed. */
  readonly mode: "write" | "read";
  /** What becomes of opening for writing where another program does: `read` opens it until that one lets go. */
  readonly whenInUse?: "refuse" | "read";
  readonly now: () => Date;
  readonly randomBytes: RandomBytes;
  /** Who writes, as history tells it. */
  readonly author: () => string;
  /** How far the list is made where its cache is not to be trusted; null: it is made, or could not be. */
  readonly onComparing?: (comparing: Comparing | null) => void;
}

export interface ReadDocument {
  readonly document: PressDocument;
  /** What had to be put right in reading; the file stays as it is until the next save, a copy for good. */
  readonly repairs: Repair[];
}

export interface Save {
  readonly id: string;
  /** The revision the change was made on. */
  readonly baseRevision: number;
  readonly contents: Readonly<Partial<Record<Language, Content | undefined>>>;
  readonly facts?: Facts | undefined;
}

interface NewVersion {
  readonly id: string;
  readonly baseRevision: number;
  readonly language: Language;
  /** What the version begins with: the source's blocks empty, or with the source's words. */
  readonly fill: "empty" | "copy";
}

interface Restoration {
  readonly id: string;
  readonly baseRevision: number;
  /** The revision to return to. */
  readonly revision: string;
}

interface RevisionName {
  readonly id: string;
  readonly revision: string;
  /** Empty: it has no name any more. */
  readonly name: string;
}

/** A library on disk. Nothing is thrown; what is acknowledged is on the disk and stays there through a power cut. */
export interface Library {
  readonly info: LibraryInfo;
  /** Tells it from every other library, wherever it lies. */
  readonly id: string;
  /** Why nothing can be written at present; null while it can. Each save looks anew. */
  readonly readOnly: Problem | null;
  /** Who has it open for writing, where that is why it cannot be written. */
  readonly holder: Holder | null;
  /** Looks whether it can be written by now; why not, or null. */
  tryWriting(): Promise<Problem | null>;
  /** Documents that could not be read when the list was made. */
  readonly problems: readonly Problem[];
  /** Every document's row, in no order. */
  list(): readonly Summary[];
  /** Fails with `document-missing`, `document-damaged` or `document-newer`. */
  read(id: string): Promise<Result<ReadDocument>>;
  /** Fails with `content-refused`, or `document-conflict` when there is a document of that id. */
  add(document: PressDocument): Promise<Result<Summary>>;
  /** Fails with `document-conflict` on another revision, `version-missing`, `content-refused`; the file is then as before. */
  save(change: Save): Promise<Result<Summary>>;
  /** Fails with `version-exists`, or as a save does. */
  addVersion(version: NewVersion): Promise<Result<PressDocument>>;
  /**
   * Why the document's own file is behind its history, where it is: the save is on the disk, and the
   * next one brings the file up as well.
   */
  behind(id: string): Problem | null;
  /** Every revision there is of a document, in the order they were written down. */
  history(id: string): Promise<Result<RevisionInfo[]>>;
  /** The document as it was. Fails with `revision-missing` or `revision-damaged`. */
  revision(id: string, revision: string): Promise<Result<PressDocument>>;
  /** Makes what a document once was its next revision. Fails as `revision` and `save` do. */
  restore(restoration: Restoration): Promise<Result<PressDocument>>;
  nameRevision(name: RevisionName): Promise<Result<RevisionInfo[]>>;
  /** Puts a document into the bin, with all it has. */
  remove(id: string): Promise<Result<null>>;
  /** What is in the bin, the latest first. */
  removed(): Promise<Result<BinnedDocument[]>>;
  /** Puts a document back from the bin. Fails with `bin-conflict` where one of its id is there again. */
  takeOut(id: string): Promise<Result<Summary>>;
  /** Deletes for good what is in the bin, and the pictures nothing shows any more. */
  emptyBin(): Promise<Result<null>>;
  /** Copies what changed since the last backup. null: nothing did, and a regular one was asked for. */
  backUp(reason: BackupReason): Promise<Result<BackupInfo | null>>;
  /** Why the last backup could not be made; null where it could, or none was tried. */
  backupProblem(): Problem | null;
  /** The latest first. */
  backups(): Promise<Result<BackupInfo[]>>;
  /**
   * Brings the documents of a backup back, the present state being backed up first. Fails with
   * `backup-damaged`. @param madeAt of the backup
   */
  restoreBackup(madeAt: string): Promise<Result<BackupRestoration>>;
  /** Fails with `check-cancelled`. Damage is no failure: it is in the report. */
  check(options: CheckOptions): Promise<Result<HealthReport>>;
  /** Damaged files as they were found, the latest first. */
  quarantined(): Promise<Result<QuarantinedFile[]>>;
  /**
   * A document with its history, as another computer can go on from it: where the history does not
   * end with the document, that is written down first. Fails as `read` does, or as a save.
   */
  past(id: string): Promise<Result<DocumentPast>>;
  /** Takes in what another computer wrote, whole or not at all. Fails with `document-conflict` where the document has gone on. */
  adopt(adoption: Adoption): Promise<Result<PressDocument>>;
  /** Fails with `terms-newer`. `problem`: what was saved last is damaged; these are those of the save before, or none. */
  terms(): Promise<Result<{ termbase: Termbase; problem: Problem | null }>>;
  /** Fails with `terms-conflict` on another revision, `terms-too-many` or `terms-newer`. */
  changeTerms(change: TermChange): Promise<Result<Termbase>>;
  /** Fails with `letterheads-newer`; `problem` as for {@link terms}. */
  letterheads(): Promise<Result<{ letterheads: Letterheads; problem: Problem | null }>>;
  /**
   * Fails with `letterheads-conflict` on another revision, `letterheads-too-many`, `letterheads-newer`, or
   * `emblem-unsupported` where a picture is none.
   */
  changeLetterheads(change: LetterheadChange): Promise<Result<Letterheads>>;
  /** The translation memories that were taken in; whether they are whole is not looked at. */
  memoryIds(): Promise<Result<string[]>>;
  /** null: there is none, or it cannot be read. */
  readMemory(id: string): Promise<Result<ImportedMemory | null>>;
  /** Takes the place of what is there under the id; what is damaged is kept aside. Fails with `memory-newer`. */
  keepMemory(id: string, memory: ImportedMemory): Promise<Result<null>>;
  /** Fails with `memory-newer`. */
  sameWordings(): Promise<Result<SameWordings[]>>;
  /** How many were not known yet. Fails with `memory-newer`. */
  addWordings(wordings: readonly SameWordings[]): Promise<Result<number>>;
  /** Keeps bytes under the sum they have; the same bytes are kept once. */
  keepBlob(bytes: Uint8Array): Promise<Result<string>>;
  /**
   * JPEG, PNG or WebP of up to 40 MB. Fails as `recognizePicture` does.
   * @param name for messages only
   */
  addPicture(name: string, bytes: Uint8Array): Promise<Result<Picture>>;
  /** Fails with `file-missing`, or `file-unreadable` when the bytes are not those that were added. */
  readBlob(hash: string): Promise<Result<Uint8Array>>;
  /** Without a summary the whole list, or whether it can be written, is another. Returns what stops it. */
  onChange(listener: (summary?: Summary) => void): () => void;
  /** Waits for what is being written, then lets the library go. */
  close(): Promise<void>;
}
