import type { Node } from "@tiptap/pm/model";
import { type FileChild, ImageRun, Paragraph } from "docx";
import { imageSize } from "image-size";

import { describePicture } from "../../../shared/export/figure.ts";
import { isBlank } from "../../../shared/export/setting.ts";
import { cleanText } from "../../../shared/export/escape.ts";
import { drawnSize } from "../../../shared/export/word-picture.ts";
import { pictureUse } from "../../../shared/pictures/picture-use.ts";
import { partStyles } from "../../../shared/export/word-styles.ts";
import { inlineRuns } from "./inline.ts";
import { measure, perMillimetre } from "./look.ts";
import type { Setting } from "./setting.ts";

/** Pictures Word shows; WebP, which only the newest does, is made into one of them before. */
const types = { "image/png": "png", "image/jpeg": "jpg" } as const;

function isShown(mediaType: string): mediaType is keyof typeof types {
  return Object.hasOwn(types, mediaType);
}

/** A picture with its description, and what stands below it, kept together. */
export function renderFigure(figure: Node, setting: Setting): FileChild[] {
  const legends = figure.children.filter((child) => !isBlank(child));
  return [
    ...renderPicture(figure, setting, legends.length > 0),
    ...legends.map(
      (legend, index) =>
        new Paragraph({
          style: legend.type.name === "caption" ? partStyles.caption : partStyles.credit,
          keepNext: index < legends.length - 1,
          children: inlineRuns(legend, setting.language),
        }),
    ),
  ];
}

function renderPicture(figure: Node, setting: Setting, keepNext: boolean): Paragraph[] {
  const use = pictureUse(figure);
  const picture = use === null ? undefined : setting.pictures.get(use.key);
  if (use === null || picture === undefined) return [];
  const { mediaType, base64 } = picture;
  if (!isShown(mediaType)) throw new Error(`Word shows no ${mediaType}`);
  const data = Buffer.from(base64, "base64");
  const description = cleanText(describePicture(figure, setting.wording));
  const run = new ImageRun({
    type: types[mediaType],
    data,
    transformation: drawnSize(imageSize(data), use.extent, measure * perMillimetre),
    altText: { name: setting.wording("template:part.figure"), description },
  });
  return [new Paragraph({ style: partStyles.figure, keepNext, children: [run] })];
}
