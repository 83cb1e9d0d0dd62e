import type { Editor } from "@tiptap/core";

import type { Kind } from "../../shared/domain/document.ts";
import type { Language } from "../../shared/domain/language.ts";
import type { Picture } from "../../shared/ipc/contract.ts";
import { missingCase } from "../../shared/result.ts";
import { blockId, firstBlock } from "../../shared/rich-text/blocks.ts";
import { baseForm } from "../../shared/terms/base-form.ts";
import { templateOf } from "../../shared/templates/index.ts";
import { requestPhoto } from "../editor/photo/photo-request.ts";
import { runInText } from "../editor/run.ts";
import {
  insertFigure,
  insertQuotation,
  insertTable,
  newTableSize,
} from "../editor/structure/insert.ts";
import { requestLink } from "../editor/tools/link-request.ts";
import type { TranslationPair } from "../translation/pair.ts";
import { stampNow } from "../translation/review/stamp.ts";
import { goToBlock } from "../translation/tracking-commands.ts";
import type { TextRequest } from "../workspace/workspace.ts";

interface TextSurroundings {
  readonly editor: Editor;
  readonly pair: TranslationPair;
  readonly kind: Kind;
  readonly pickPicture: () => Promise<Picture | null>;
  readonly onCopy: () => void;
  readonly onFind: () => void;
  readonly onNextMisspelling: () => void;
  readonly onShowDifference: () => void;
  readonly onComment: () => void;
  readonly onNewTerm: (selected: Readonly<Record<Language, string>>) => void;
}

/** Does to the text what menu, keyboard or palette asked for. */
export function answerTextRequest(what: TextRequest, surroundings: TextSurroundings): void {
  const { editor, pair, kind, pickPicture } = surroundings;
  const { onCopy, onFind, onNextMisspelling } = surroundings;
  const { onShowDifference, onComment, onNewTerm } = surroundings;
  const template = templateOf(kind);
  const current = pair.snapshot().block;
  async function addFigure(): Promise<void> {
    const picture = await pickPicture();
    if (picture !== null) runInText(editor, insertFigure(template, picture));
  }
  switch (what) {
    case "document.copy":
      onCopy();
      return;
    case "edit.find":
      onFind();
      return;
    case "edit.misspelling":
      onNextMisspelling();
      return;
    case "edit.photo":
      requestPhoto(editor);
      return;
    case "insert.figure":
      void addFigure();
      return;
    case "insert.table":
      runInText(editor, insertTable(template, newTableSize));
      return;
    case "insert.quotation":
      runInText(editor, insertQuotation(template));
      return;
    case "insert.link":
      requestLink(editor);
      return;
    case "translation.next":
      pair.next();
      return;
    case "translation.confirm":
      pair.confirm();
      return;
    case "translation.difference":
      onShowDifference();
      return;
    case "translation.draft":
      if (current !== null) pair.toggleDraft(current.id);
      return;
    case "translation.approve":
      if (current !== null) void stampNow().then((stamp) => pair.approve(current.id, stamp));
      return;
    case "translation.comment":
      onComment();
      return;
    case "checks.next":
      pair.checks.next();
      return;
    case "checks.previous":
      pair.checks.previous();
      return;
    case "checks.fix":
      pair.checks.fixCurrent();
      return;
    case "terms.new": {
      const { ru, en } = pair.selected();
      onNewTerm({ ru: baseForm(ru, "ru"), en: baseForm(en, "en") });
      return;
    }
    case "dateline": {
      const dateline = firstBlock(editor.state.doc, "dateline");
      const id = dateline === null ? null : blockId(dateline);
      if (id !== null) runInText(editor, goToBlock(id));
      return;
    }
    default:
      missingCase(what);
  }
}
