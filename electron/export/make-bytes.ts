import type { Node } from "@tiptap/pm/model";

import type { ExportFormat } from "../../shared/domain/export-job.ts";
import { withAbout } from "../../shared/export/letterhead/about.ts";
import type { PrintPage } from "../../shared/export/print-html.ts";
import { failure, ProblemError, type Result, success } from "../../shared/result.ts";
import { type Attachment, makers, type ReadFont } from "./formats.ts";
import { pictureFiles, type PictureToWrite } from "./picture-files.ts";
import { type PictureServices, pictureTerms, readPictures } from "./pictures.ts";
import type { ExportTask } from "./plan.ts";

interface ByteServices extends PictureServices {
  readonly keepPhotoData: boolean;
  readonly renderPdf: (page: PrintPage, signal: AbortSignal) => Promise<Uint8Array>;
  readonly readFont: ReadFont;
}

/** A file, and the pictures that have to lie beside it. */
interface MadeFile {
  readonly bytes: Uint8Array;
  readonly pictures: readonly PictureToWrite[];
}

export type MakeFile = (task: ExportTask) => Promise<Result<MadeFile>>;

/** Agencies' items name their pictures; everything else that shows any holds them. */
const naming: ReadonlySet<ExportFormat> = new Set(["ninjs", "newsml"]);

/** What files hold. The last PDF is remembered: the e-mail of the same version carries the very same. */
export function createMaking(services: ByteServices, signal: AbortSignal): MakeFile {
  let last: { readonly publication: object; readonly made: Promise<Result<MadeFile>> } | null =
    null;

  async function attachmentOf({ attached }: ExportTask): Promise<Result<Attachment | null>> {
    if (attached === null) return success(null);
    const made = await make(attached);
    return made.ok ? success({ name: attached.planned.name, bytes: made.value.bytes }) : made;
  }

  function make(task: ExportTask): Promise<Result<MadeFile>> {
    const { publication, planned } = task;
    if (planned.format !== "pdf") return makeAnew(task);
    if (last?.publication !== publication) last = { publication, made: makeAnew(task) };
    return last.made;
  }

  async function makeAnew(task: ExportTask): Promise<Result<MadeFile>> {
    const { name, format } = task.planned;
    try {
      const { pictures, complete } = await readPictures(contentsOf(task), services, {
        ...pictureTerms[format],
        keepData: services.keepPhotoData,
      });
      if (!complete) return failure("picture-damaged", { name });
      const attachment = await attachmentOf(task);
      if (!attachment.ok) return attachment;
      const printPdf = (page: PrintPage) => services.renderPdf(page, signal);
      // How much of a letterhead a page for paper has, its layout says.
      const publication = format === "pdf" ? task.publication : withAbout(task.publication);
      const readFont = task.embedFonts ? services.readFont : null;
      const beside = naming.has(format)
        ? pictureFiles(pictures)
        : new Map<string, PictureToWrite>();
      const made = { pictures, beside, printPdf, readFont, attachment: attachment.value };
      const bytes = await makers[format]({ ...task, publication, ...made });
      return success({ bytes, pictures: [...beside.values()] });
    } catch (error) {
      if (signal.aborted) return failure("export-cancelled");
      if (error instanceof ProblemError) return failure(error.problem.code, { name });
      const reason = error instanceof Error ? error.message : "";
      return failure("export-failed", { name, reason });
    }
  }

  return make;
}

/** What stands in one file. */
export function contentsOf({
  publication,
  companion,
}: Pick<ExportTask, "publication" | "companion">): Node[] {
  return companion === null ? [publication.content] : [publication.content, companion.content];
}
