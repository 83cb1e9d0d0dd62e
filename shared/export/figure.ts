import type { Node } from "@tiptap/pm/model";

import type { Translate } from "../i18n/translator.ts";
import { croppedSize, wholePicture } from "../pictures/crop.ts";
import { type PictureUse, pictureUse } from "../pictures/picture-use.ts";
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
  const use = pictureUse(block);
  const width = use === null || use.extent === "full" ? "" : ` class="${use.extent}"`;
  return `<figure${width}>\n${renderPicture(block, use, setting)}${legend}</figure>\n`;
}

function renderPicture(block: Node, use: PictureUse | null, setting: Setting): string {
  const address = use === null ? null : setting.picture(use.key);
  if (use === null || address === null) return "";
  const size = sizeOf(block, use);
  const description = escapeAttribute(describePicture(block, setting.wording));
  return `<img src="${escapeAttribute(address)}" alt="${description}"${size}>\n`;
}

function sizeOf({ attrs }: Node, { crop }: PictureUse): string {
  const { width, height } = attrs;
  if (typeof width !== "number" || typeof height !== "number") return "";
  const shown = croppedSize({ width, height }, crop ?? wholePicture);
  return ` width="${shown.width}" height="${shown.height}"`;
}

/** What a reader who cannot see the picture is told: its description, else its caption. */
export function describePicture(block: Node, t: Translate): string {
  const alt = String(block.attrs["alt"]).trim();
  if (alt !== "") return alt;
  const caption = block.firstChild?.textContent.trim() ?? "";
  return caption === "" ? t("template:part.figure") : caption;
}
