import { Extension } from "@tiptap/core";
import { Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";

import type { Template } from "../../../shared/templates/template.ts";
import { type Problem, problem } from "../../../shared/result.ts";
import { cleanHtml } from "./clean-html.ts";
import { fitSlice } from "./fit-slice.ts";
import { type AddPicture, insertPictures, pictureFiles } from "./insert-pictures.ts";
import { pasteLater } from "./long-paste.ts";
import { plainTextSlice } from "./plain-text.ts";

/**
 * Characters, and lines or elements however short. A million characters is 140,000 words; beyond that the window
 * would stand still for seconds.
 */
export const pasteLimits = { text: 1_000_000, html: 8_000_000, parts: 150_000 };

export interface PastePorts {
  readonly addPicture: AddPicture;
  readonly onProblem: (problem: Problem) => void;
  /** Pictures inside pasted HTML were left out. */
  readonly onImagesDropped: (count: number) => void;
  /** A paste that takes long is going on, or has come to its end. */
  readonly onBusy: (isBusy: boolean) => void;
}

/** Everything that comes in by paste or drop, made to fit the document or refused with a reason. */
function paste(template: Template, ports: PastePorts): Plugin {
  let imagesDropped = 0;

  function refuses(event: Event, transfer: DataTransfer | null): boolean {
    imagesDropped = 0;
    const excess = transfer === null ? null : tooLarge(transfer);
    if (excess === null) return false;
    event.preventDefault();
    ports.onProblem(excess);
    return true;
  }

  function tellOfImages(): false {
    if (imagesDropped > 0) ports.onImagesDropped(imagesDropped);
    return false;
  }

  return new Plugin({
    props: {
      handleDOMEvents: {
        paste: (view, event) =>
          refuses(event, event.clipboardData) || pasteLater(view, event, ports.onBusy),
        drop: (_view, event) => refuses(event, event.dataTransfer),
      },
      transformPastedHTML(html) {
        const clean = cleanHtml(html);
        imagesDropped = clean.images;
        return clean.html;
      },
      clipboardTextParser: (text, _context, _plain, view) =>
        plainTextSlice(text, view.state.schema),
      transformPasted: (slice, view) =>
        view.dragging?.move === true ? slice : fitSlice(slice, view.state, template),
      handlePaste(view, event, slice) {
        const files = pictureFiles(event.clipboardData);
        if (files.length === 0 || hasText(slice)) return tellOfImages();
        void insertPictures(view, files, view.state.selection.to, template, ports.addPicture);
        return true;
      },
      handleDrop(view, event, slice, moved) {
        const files = pictureFiles(event.dataTransfer);
        if (moved || files.length === 0 || hasText(slice)) return tellOfImages();
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        const position = place?.pos ?? view.state.selection.to;
        void insertPictures(view, files, position, template, ports.addPicture);
        return true;
      },
    },
  });
}

export function pasteExtension(template: Template, ports: PastePorts): Extension {
  return Extension.create({
    name: "pressPaste",
    // Before the tables' own handling.
    priority: 200,
    addProseMirrorPlugins: () => [paste(template, ports)],
  });
}

function tooLarge(transfer: DataTransfer): Problem | null {
  const text = transfer.getData("text/plain");
  const html = transfer.getData("text/html");
  if (text.length > pasteLimits.text) return excess(text.length, pasteLimits.text);
  if (html.length > pasteLimits.html) return excess(html.length, pasteLimits.html);
  const parts = html === "" ? text.split("\n").length : html.split(/<(?=[a-z])/i).length - 1;
  return parts > pasteLimits.parts ? problem("paste-too-many-parts") : null;
}

function excess(size: number, limit: number): Problem {
  return problem("paste-too-large", {
    size: Math.ceil(size / 1_000_000),
    limit: limit / 1_000_000,
  });
}

/** Office programs add a picture of the copied text; the text itself is what is meant. */
function hasText(slice: Slice): boolean {
  return slice.content.textBetween(0, slice.content.size).trim() !== "";
}
