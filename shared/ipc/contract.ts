import { z } from "zod";

import { backupInfoSchema, restorationSchema } from "../domain/backup.ts";
import { binnedDocumentSchema } from "../domain/binned-document.ts";
import { windowCommandSchema } from "../domain/commands.ts";
import {
  contentSchema,
  documentSchema,
  factsSchema,
  kindSchema,
  summarySchema,
  timestampSchema,
} from "../domain/document.ts";
import { emergencyCopySchema } from "../domain/emergency-copy.ts";
import {
  exportedFileSchema,
  exportJobSchema,
  layoutSchema,
  plannedFileSchema,
} from "../domain/export-job.ts";
import { healthProgressSchema, healthReportSchema, keptSchema } from "../domain/health.ts";
import { documentIdSchema, revisionIdSchema } from "../domain/ids.ts";
import { languageSchema } from "../domain/language.ts";
import { comparingSchema, holderSchema } from "../domain/library-access.ts";
import {
  unitDecisionsSchema,
  handOutSchema,
  returnedViewSchema,
  takenBackSchema,
} from "../domain/outside-translation.ts";
import { settingsSchema } from "../domain/settings.ts";
import { longest, shortest } from "../domain/short-version.ts";
import { siteJobSchema, siteSchema } from "../domain/site.ts";
import {
  handedOverSchema,
  handOverSchema,
  openPackageSchema,
  packageViewSchema,
  takeInSchema,
  takenInSchema,
  travelProgressSchema,
} from "../domain/travel.ts";
import { longestMilestone, revisionInfoSchema } from "../history/revision.ts";
import { correctionSchema, mostCorrections } from "../import/corrections.ts";
import { encodings } from "../import/encodings.ts";
import { importFormats } from "../import/formats.ts";
import { uncertaintySchema } from "../import/uncertainty.ts";
import {
  chosenEmblemSchema,
  letterheadChangeSchema,
  letterheadChoiceSchema,
  letterheadSchema,
  letterheadsSchema,
} from "../letterhead/letterhead.ts";
import { matchKinds } from "../memory/match.ts";
import { longestText, originSchema } from "../memory/unit.ts";
import type { Problem, ProblemCode, Result } from "../result.ts";
import { libraryFilterSchema } from "../search/library-filter.ts";
import { repairSchema } from "../rich-text/repair.ts";
import {
  termChangeSchema,
  termbaseSchema,
  termFileFormatSchema,
  termIdSchema,
  termSchema,
} from "../terms/term.ts";
import { leftOutSchema } from "../terms/read-terms.ts";
import { wordSchema } from "../spelling/personal-dictionary.ts";
import type { EventChannel, RequestChannel } from "./channels.ts";

const nothing = z.undefined();
const problemSchema = z.object({
  code: z.custom<ProblemCode>((value) => typeof value === "string"),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
}) satisfies z.ZodType<Problem>;

const libraryInfoSchema = z.object({ path: z.string(), name: z.string() });
export type LibraryInfo = z.infer<typeof libraryInfoSchema>;

/** Why the open library cannot be written, and who has it. */
const readOnlySchema = z.object({ problem: problemSchema, holder: holderSchema.nullable() });
export type ReadOnly = z.infer<typeof readOnlySchema>;

const pictureSchema = z.object({
  /** sha256 of the file's bytes: its name in the library. */
  blob: z.string(),
  mediaType: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** As the file tells them; mostly empty. */
  caption: z.string(),
  credit: z.string(),
});
export type Picture = z.infer<typeof pictureSchema>;

const excerptSchema = z.array(z.object({ text: z.string(), marked: z.boolean() })).readonly();

/** A remembered translation of a block, or of a sentence of it. */
const proposalSchema = z.object({
  extent: z.enum(["block", "sentence"]),
  kind: z.enum(matchKinds),
  /** In per cent; 101 for a match between the same neighbours. */
  score: z.number(),
  approved: z.boolean(),
  /** The text it was found for, and the remembered one. */
  sought: z.string(),
  source: z.string(),
  target: z.string(),
  origin: originSchema,
});

const concordanceLineSchema = z.object({
  texts: z.object({ ru: excerptSchema, en: excerptSchema }).readonly(),
  /** Of the side the words were found on. */
  language: languageSchema,
  origin: originSchema,
});

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const fileSchema = z.object({ name: z.string().max(300), bytes: bytesSchema });

const encodingSchema = z.enum(encodings);
/** The encoding is null until somebody has chosen one: then it is recognised. */
const encodedFileSchema = fileSchema.extend({ encoding: encodingSchema.nullable() });

/** A file that can be imported, with its bytes: what is made of it is read from them again. */
const readFileSchema = z.object({
  name: z.string(),
  bytes: bytesSchema,
  format: z.enum(importFormats),
  /** What it says, without its formatting. */
  text: z.string(),
  /** Recognised or chosen; null where the format leaves no choice. */
  encoding: encodingSchema.nullable(),
  /** Told by its styles, where they are ours. */
  kind: kindSchema.nullable(),
  /** Where the file says it. */
  language: languageSchema.nullable(),
});
export type ReadFile = z.infer<typeof readFileSchema>;

/** A text that was written or pasted, or a file, and what it is to become. */
const importSchema = z.object({
  source: z.union([z.object({ text: z.string() }), encodedFileSchema]),
  kind: kindSchema,
  language: languageSchema,
});

const importedSchema = z.object({
  id: documentIdSchema,
  uncertainties: z.array(uncertaintySchema),
});

/** Every request the window can make: what goes in and what comes back. Handlers and API derive from it. */
export const contract = {
  "app.state": {
    input: nothing,
    output: z.object({
      settings: settingsSchema,
      version: z.string(),
      platform: z.string(),
    }),
  },
  /** Answers the event `app.flush`: everything typed has been saved, or could not be. */
  "app.flushed": { input: z.object({ saved: z.boolean() }), output: nothing },
  /** Whoever sits here: the name they gave, else the system's; empty where neither is known. */
  "app.author": { input: nothing, output: z.string() },
  /** A bug in the window, for the log. */
  "app.report": { input: z.object({ message: z.string().max(20_000) }), output: nothing },

  "settings.change": { input: settingsSchema.partial(), output: settingsSchema },

  /** Answered once it is known which library is open after the start. */
  "library.state": {
    input: nothing,
    output: z.object({
      library: libraryInfoSchema.nullable(),
      /** Why no library is open, where that is so. */
      problem: problemSchema.nullable(),
      /** null: it can be written. */
      readOnly: readOnlySchema.nullable(),
    }),
  },
  /** null: the person changed their mind. */
  "library.choose": {
    input: z.object({ how: z.enum(["open", "create"]) }),
    output: libraryInfoSchema.nullable(),
  },
  /** Looks at once what is looked at every few seconds: whether it can be written by now. */
  "library.tryWriting": { input: nothing, output: readOnlySchema.nullable() },
  /** Some of the rows at a time: a large library's at once would hold up both processes. */
  "library.list": {
    input: z.object({ from: z.number().int().nonnegative() }),
    output: z.object({
      summaries: z.array(summarySchema),
      /** Where the next rows begin; null: these were the last. */
      next: z.number().int().positive().nullable(),
    }),
  },
  /** Every word and phrase of the text is found; without a text, every document that passes the rest. */
  "library.search": {
    input: libraryFilterSchema.extend({
      text: z.string().max(1000),
      /** Someone named as speaker, interviewee, interviewer or source of a quotation, in either script. */
      person: z.string().max(300).optional(),
    }),
    output: z.object({
      /** The best, with an excerpt in each language something was found in; the rest follow as ids only. */
      hits: z.array(
        z.object({
          id: documentIdSchema,
          excerpt: z
            .object({ ru: excerptSchema.optional(), en: excerptSchema.optional() })
            .readonly(),
        }),
      ),
      more: z.array(documentIdSchema),
      /** False while documents are still being indexed: there may be more. */
      complete: z.boolean(),
    }),
  },
  /** Whom `library.search` can be asked for; those who speak most often first. */
  "library.people": {
    input: nothing,
    output: z.object({
      people: z
        .array(z.object({ ru: z.string().optional(), en: z.string().optional() }).readonly())
        .readonly(),
      complete: z.boolean(),
    }),
  },
  "library.addSample": { input: nothing, output: z.array(documentIdSchema) },

  "document.create": {
    input: z.object({ kind: kindSchema, language: languageSchema, facts: factsSchema.optional() }),
    output: documentSchema,
  },
  "document.read": {
    input: z.object({ id: documentIdSchema }),
    output: z.object({ document: documentSchema, repairs: z.array(repairSchema) }),
  },
  /** A refused text is kept elsewhere: the problem's `kept` is the file it is in. */
  "document.save": {
    input: z.object({
      id: documentIdSchema,
      /** The revision the change was made on; another one on disk is a conflict, never overwritten. */
      baseRevision: z.number().int().positive(),
      contents: z.object({ ru: contentSchema.optional(), en: contentSchema.optional() }),
      facts: factsSchema.optional(),
    }),
    /** `behind`: it is saved, in the history only; why the document's own file could not be written. */
    output: z.object({ summary: summarySchema, behind: problemSchema.nullable() }),
  },
  /** Writes the text as the window has it into files of a folder the person chooses; null: they did not. */
  "document.saveCopy": {
    input: z.object({
      kind: kindSchema,
      facts: factsSchema,
      contents: z.object({ ru: contentSchema.optional(), en: contentSchema.optional() }),
    }),
    output: z.array(z.string()).nullable(),
  },
  "document.addVersion": {
    input: z.object({
      id: documentIdSchema,
      baseRevision: z.number().int().positive(),
      language: languageSchema,
      fill: z.enum(["empty", "copy"]),
    }),
    output: documentSchema,
  },

  "bin.put": { input: z.object({ id: documentIdSchema }), output: z.null() },
  "bin.list": { input: nothing, output: z.array(binnedDocumentSchema) },
  "bin.takeOut": { input: z.object({ id: documentIdSchema }), output: summarySchema },
  /** Deletes for good; the window has asked. */
  "bin.empty": { input: nothing, output: z.null() },

  /** Unsaved text that earlier runs have left. */
  /** `unreadable`: the files of those that are damaged; they are kept. */
  "emergency.list": {
    input: nothing,
    output: z.object({ copies: z.array(emergencyCopySchema), unreadable: z.array(z.string()) }),
  },
  /** Makes a document of it. */
  "emergency.open": {
    input: z.object({ name: z.string() }),
    output: z.object({ id: documentIdSchema }),
  },
  "emergency.discard": { input: z.object({ name: z.string() }), output: nothing },
  /** Of those that are unreadable. */
  "emergency.showFile": { input: z.object({ file: z.string() }), output: nothing },

  /** null: nothing has changed since the last one. */
  "backups.make": { input: nothing, output: backupInfoSchema.nullable() },
  "backups.restore": { input: z.object({ madeAt: timestampSchema }), output: restorationSchema },
  /** `backupProblem`: why the last backup could not be made. */
  "health.kept": {
    input: nothing,
    output: keptSchema.extend({ backupProblem: problemSchema.nullable() }),
  },
  "health.check": { input: nothing, output: healthReportSchema },
  "health.cancel": { input: nothing, output: nothing },
  "health.showFile": { input: z.object({ name: z.string() }), output: nothing },

  /** In the order the revisions were written down. */
  "history.list": {
    input: z.object({ id: documentIdSchema }),
    output: z.array(revisionInfoSchema),
  },
  "history.read": {
    input: z.object({ id: documentIdSchema, revision: revisionIdSchema }),
    output: documentSchema,
  },
  "history.restore": {
    input: z.object({
      id: documentIdSchema,
      baseRevision: z.number().int().positive(),
      revision: revisionIdSchema,
    }),
    output: documentSchema,
  },
  /** An empty name takes it away. */
  "history.name": {
    input: z.object({
      id: documentIdSchema,
      revision: revisionIdSchema,
      name: z.string().max(longestMilestone),
    }),
    output: z.array(revisionInfoSchema),
  },

  "import.chooseFile": { input: nothing, output: readFileSchema.nullable() },
  /** A file let go over the window: read like one that is chosen. */
  "import.readFile": { input: encodedFileSchema, output: readFileSchema },
  /** What would become of a text; nothing is changed. */
  "import.preview": { input: importSchema, output: z.object({ content: contentSchema }) },
  "import.document": {
    /** With what a person who has seen the preview said otherwise. */
    input: importSchema.extend({ corrections: z.array(correctionSchema).max(mostCorrections) }),
    output: importedSchema,
  },

  "picture.choose": { input: nothing, output: pictureSchema.nullable() },
  "picture.add": {
    input: fileSchema,
    output: pictureSchema,
  },

  "export.chooseFolder": { input: nothing, output: z.string().nullable() },
  "export.plan": { input: exportJobSchema, output: z.array(plannedFileSchema) },
  "export.run": {
    input: exportJobSchema.extend({ overwrite: z.boolean() }),
    output: z.array(exportedFileSchema),
  },
  /** Stopped as an export is. */
  "export.site": {
    input: siteJobSchema,
    output: siteSchema.extend({ leftOut: z.array(problemSchema) }),
  },
  "export.cancel": { input: nothing, output: nothing },
  /** An address, relative to the page, under which the publication can be shown in a frame. */
  "export.preview": {
    input: z.object({
      /** null: a press release that stands for any. */
      id: documentIdSchema.nullable(),
      language: languageSchema,
      layout: layoutSchema,
      /** A letterhead itself while it is being written. */
      letterhead: z.union([letterheadChoiceSchema, letterheadSchema]),
      draft: z.boolean(),
    }),
    output: z.object({ address: z.string() }),
  },
  /** Puts the version onto the system's clipboard, as text and as HTML. */
  "export.copy": {
    input: z.object({ id: documentIdSchema, language: languageSchema }),
    output: nothing,
  },
  /** `length` in UTF-16 units. */
  "export.short": {
    input: z.object({
      id: documentIdSchema,
      language: languageSchema,
      length: z.number().int().min(shortest).max(longest),
    }),
    output: z.object({ text: z.string() }),
  },
  /** Puts plain text onto the system's clipboard. */
  "export.copyText": { input: z.object({ text: z.string() }), output: nothing },
  "export.showFile": { input: z.object({ file: z.string() }), output: nothing },

  "travel.chooseFolder": { input: nothing, output: z.string().nullable() },
  "travel.handOver": { input: handOverSchema, output: handedOverSchema },
  /** The name of the package that `travel.open` opens. null: the person changed their mind. */
  "travel.chooseFile": { input: nothing, output: z.string().nullable() },
  /** Checks the chosen package whole and compares it with the library; nothing is taken in yet. */
  "travel.open": { input: openPackageSchema, output: packageViewSchema },
  "travel.takeIn": { input: takeInSchema, output: takenInSchema },
  "travel.cancel": { input: nothing, output: nothing },
  /** Lets go of the stick. */
  "travel.close": { input: nothing, output: nothing },
  "travel.showFile": { input: z.object({ file: z.string() }), output: nothing },

  /** Writes a file where the person says. null: they changed their mind. */
  "xliff.handOut": { input: handOutSchema, output: z.object({ file: z.string() }).nullable() },
  "xliff.showFile": { input: z.object({ file: z.string() }), output: nothing },
  /** Reads a file the person chooses and compares it with the library; nothing is taken in yet. */
  "xliff.choose": { input: nothing, output: returnedViewSchema.nullable() },
  /** Takes in the chosen file as one save; without an answer to every conflict nothing of it. */
  "xliff.takeIn": { input: z.object({ decisions: unitDecisionsSchema }), output: takenBackSchema },
  "xliff.close": { input: nothing, output: nothing },
  /** `problem`: why they are not all there, or those of the save before. */
  "letterheads.list": {
    input: nothing,
    output: z.object({ letterheads: letterheadsSchema, problem: problemSchema.nullable() }),
  },
  /** Fails with `letterheads-conflict` where they were changed since. */
  "letterheads.save": { input: letterheadChangeSchema, output: letterheadsSchema },
  /** An emblem from a file the person chooses; null: they changed their mind. */
  "letterheads.chooseEmblem": { input: nothing, output: chosenEmblemSchema.nullable() },
  /** An emblem that was pasted. */
  "letterheads.readEmblem": { input: z.object({ bytes: bytesSchema }), output: chosenEmblemSchema },
  /** `problem`: why they are not all there, or those of the save before. */
  "terms.list": {
    input: nothing,
    output: z.object({ termbase: termbaseSchema, problem: problemSchema.nullable() }),
  },
  /** Fails with `terms-conflict` where the termbase was changed since. */
  "terms.save": { input: termChangeSchema, output: termbaseSchema },
  /** Takes in a file the person chooses; null: they changed their mind. */
  "terms.import": {
    input: z.object({ baseRevision: z.number().int().nonnegative() }),
    output: z
      .object({
        name: z.string(),
        termbase: termbaseSchema,
        added: z.array(termIdSchema).readonly(),
        /** As they were before. */
        replaced: z.array(termSchema).readonly(),
        unchanged: z.number().int().nonnegative(),
        left: z.array(leftOutSchema).readonly(),
        ignored: z.array(z.string()).readonly(),
      })
      .nullable(),
  },
  /** The file it was written to, in a folder the person chooses; null: they did not. */
  "terms.export": {
    input: z.object({ format: termFileFormatSchema }),
    output: z.object({ file: z.string() }).nullable(),
  },
  /** Those of the words (see `checkedWords`) that are misspelt. */
  "spelling.check": {
    input: z.object({ words: z.array(wordSchema).max(5000) }),
    output: z.array(z.string()).readonly(),
  },
  /** What may have been meant, the best first. */
  "spelling.suggest": {
    input: z.object({ word: wordSchema }),
    output: z.array(z.string()).readonly(),
  },
  /** The person's own dictionary, in the order of the alphabet; the other two answer with it, changed. */
  "spelling.words": { input: nothing, output: z.array(z.string()).readonly() },
  "spelling.add": {
    input: z.object({ word: wordSchema }),
    output: z.array(z.string()).readonly(),
  },
  "spelling.remove": {
    input: z.object({ word: wordSchema }),
    output: z.array(z.string()).readonly(),
  },
  /** What the page itself may not do: the system's clipboard belongs to the main process. */
  "edit.run": {
    input: z.object({ what: z.enum(["cut", "copy", "paste", "pasteAndMatchStyle"]) }),
    output: nothing,
  },
  /** What the translation memory proposes for a block, the best first; at most nine. */
  "memory.matches": {
    input: z.object({
      document: documentIdSchema,
      block: z.string().max(64),
      /** Of the text. */
      language: languageSchema,
      text: z.string().max(longestText),
      /** The texts of the blocks before and after; empty at the ends. */
      before: z.string().max(longestText),
      after: z.string().max(longestText),
      isStale: z.boolean(),
    }),
    output: z.object({
      matches: z.array(proposalSchema).readonly(),
      /** False while documents are still being read: there may be more. */
      complete: z.boolean(),
    }),
  },
  /** Where words occur in the memory, in either language, with what they were translated by. */
  "memory.concordance": {
    input: z.object({ text: z.string().max(1000) }),
    output: z.object({
      lines: z.array(concordanceLineSchema).readonly(),
      total: z.number().int(),
      complete: z.boolean(),
    }),
  },
  /** Two wordings need no other translation: what translates the one is exact for the other. */
  "memory.sameWording": {
    input: z.object({
      language: languageSchema,
      texts: z.tuple([z.string().max(longestText), z.string().max(longestText)]),
    }),
    output: z.null(),
  },
  /** How much the memory has that is in no document. */
  "memory.files": {
    input: nothing,
    output: z.object({
      files: z.number().int(),
      pairs: z.number().int(),
      wordings: z.number().int(),
    }),
  },
  /** null: the person changed their mind. */
  "memory.importTmx": {
    input: nothing,
    output: z
      .object({ name: z.string(), count: z.number().int(), passedOver: z.number().int() })
      .nullable(),
  },
  /** null: the person changed their mind. */
  "memory.exportTmx": {
    input: nothing,
    output: z.object({ file: z.string(), count: z.number().int() }).nullable(),
  },

  "link.open": { input: z.object({ address: z.string().max(4000) }), output: nothing },
} as const satisfies Record<RequestChannel, { input: z.ZodType; output: z.ZodType }>;

/** Every event the main process sends to the window. */
const events = {
  "app.flush": nothing,
  "settings.changed": settingsSchema,
  /** Other words are known than before. */
  "spelling.changed": nothing,
  /** `id`: the row that changed; without it the whole list is to be read again. */
  "library.changed": z.object({ summary: summarySchema.optional() }),
  /** null: the library is open, or could not be opened. */
  "library.comparing": z.object({ comparing: comparingSchema.nullable() }),
  "library.access": z.object({ readOnly: readOnlySchema.nullable() }),
  "menu.command": z.object({ command: windowCommandSchema }),
  "export.progress": z.object({ done: z.number(), total: z.number(), name: z.string() }),
  "travel.progress": travelProgressSchema,
  "health.progress": healthProgressSchema,
} as const satisfies Record<EventChannel, z.ZodType>;

export type Input<Channel extends RequestChannel> = z.infer<(typeof contract)[Channel]["input"]>;
export type Output<Channel extends RequestChannel> = z.infer<(typeof contract)[Channel]["output"]>;
/** A text as it stands in the import dialog, or a Word document as it was read. */
export type ImportRequest = Input<"import.document">;
export type EventPayload<Channel extends EventChannel> = z.infer<(typeof events)[Channel]>;

/** What the main process implements. */
export type Handlers = {
  [Channel in RequestChannel]: (input: Input<Channel>) => Promise<Result<Output<Channel>>>;
};

/** What the window sees as `window.pressCentre`. */
export interface PressCentreBridge {
  request<Channel extends RequestChannel>(
    channel: Channel,
    input: Input<Channel>,
  ): Promise<Result<Output<Channel>>>;
  /** Returns the function that stops listening. */
  listen<Channel extends EventChannel>(
    channel: Channel,
    listener: (payload: EventPayload<Channel>) => void,
  ): () => void;
}
