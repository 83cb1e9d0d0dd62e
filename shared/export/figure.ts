import type { Node } from "@tiptap/pm/model";

import type { Translate } from "../i18n/translator.ts";
import { escapeAttribute } from "./escape.ts";
import { plainText, runningText } from "./inline.ts";
import { isBlank, type Setting } from "./setting.ts";

/** A picture with its caption and credit; a caption whose picture is not chosen yet still shows. */
export function renderFigure(block: Node, setting: Setting): string {
  const captions = block.children.filter((child) => child.type.name === "caption");
  const credits = block.children.filter((child) => child.type.name === "credit");
  const caption = captions.filter((child) => !isBlank(child)).map((c) => runningText(c, setting));
  const credit = credits
    .filter((child) => !isBlank(child))
    .map((child) => `<span class="credit">${plainText(child, setting)}</span>`);
  const words = [...caption, ...credit].join(" ");
  const legend = words === "" ? "" : `<figcaption>${words}</figcaption>\n`;
  return `<figure>\n${renderPicture(block, setting)}${legend}</figure>\n`;
}

function renderPicture(block: Node, setting: Setting): string {
  const blob: unknown = block.attrs["blob"];
  const address = typeof blob === "string" ? setting.picture(blob) : null;
  if (address === null) return "";
  const { width, height } = block.attrs;
  const size =
    typeof width === "number" && typeof height === "number"
      ? ` width="${width}" height="${height}"`
      : "";
  const description = escapeAttribute(pictureDescription(block, setting.wording));
  return `<img src="${escapeAttribute(address)}" alt="${description}"${size}>\n`;
}

/** What a reader who cannot see the picture is told: its description, else its caption. */
export function pictureDescription(block: Node, wording: Translate): string {
  const alt = String(block.attrs["alt"]).trim();
  if (alt !== "") return alt;
  const caption = block.firstChild?.textContent.trim() ?? "";
  return caption === "" ? wording("template:part.figure") : caption;
}
