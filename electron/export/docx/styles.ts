import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from "docx";

import { type Language, locales } from "../../../shared/domain/language.ts";
import {
  boilerplateHeadingStyle,
  deepestListContinue,
  letterheadStyles,
  listContinueStyle,
  partStyles,
  runStyles,
  standingStyles,
  type StyledPart,
  styleName,
} from "../../../shared/export/word-styles.ts";
import { colours, fonts, listIndent, page } from "./look.ts";

type Look = Omit<IParagraphStyleOptions, "id">;

const sans = { font: fonts.sans, size: "9pt" } as const;
const quiet = { ...sans, color: colours.quiet } as const;
const rule = (size: number, color: string, space: number) =>
  ({ style: BorderStyle.SINGLE, size, color, space }) as const;

/** Distances in millimetres. */
function spacing(before: number, after: number, lines?: number) {
  return {
    before: convertMillimetersToTwip(before),
    after: convertMillimetersToTwip(after),
    ...(lines === undefined ? {} : { line: Math.round(lines * 240), lineRule: LineRuleType.AUTO }),
  };
}

/** A label, a tab, and what it says, lines below it flush with the first. */
const fact = {
  run: {},
  paragraph: {
    spacing: spacing(0, 1),
    indent: { left: convertMillimetersToTwip(36), hanging: convertMillimetersToTwip(36) },
    leftTabStop: convertMillimetersToTwip(36),
    keepLines: true,
  },
} satisfies Look;

/**
 * The styles of a document, those of our parts named in its language.
 * @param accent as style sheets write it
 */
export function wordStyles(language: Language, accent = `#${colours.accent}`): IStylesOptions {
  const coloured = accent.slice(1).toUpperCase();
  const quoted = {
    indent: { left: convertMillimetersToTwip(6) },
    border: { left: rule(18, coloured, 14) },
  };
  const part = (name: StyledPart, look: Look): IParagraphStyleOptions => ({
    id: partStyles[name],
    name: styleName(name, language),
    basedOn: "Normal",
    quickFormat: true,
    ...look,
  });
  return {
    default: {
      document: {
        run: {
          font: fonts.serif,
          size: "11.5pt",
          color: colours.ink,
          language: { value: locales[language] },
        },
        paragraph: { spacing: spacing(0, 2.8, 1.2) },
      },
      title: heading(0, "24pt", spacing(10, 3, 1)),
      heading1: heading(0, "17pt", spacing(7, 1.8, 1.1)),
      heading2: heading(1, "14pt", spacing(6, 1.8, 1.1)),
      heading3: {
        ...heading(2, "10pt", spacing(5, 1.4, 1.1)),
        run: { font: fonts.sans, size: "10pt", bold: true, color: colours.ink },
      },
      caption: {
        quickFormat: true,
        run: { ...quiet },
        paragraph: { spacing: spacing(0, 0.5, 1.1), keepLines: true },
      },
      listParagraph: { quickFormat: true, paragraph: { spacing: spacing(0, 1) } },
      hyperlink: { run: { color: coloured, underline: {} } },
    },
    paragraphStyles: [
      {
        ...part("subheadline", {
          run: { size: "14pt", color: colours.quiet },
          paragraph: { spacing: spacing(0, 3, 1.1), keepNext: true },
        }),
        name: "Subtitle",
      },
      part("dateline", { run: quiet, paragraph: { spacing: spacing(2, 4) } }),
      part("deliveryCaveat", {
        run: { italics: true, color: colours.quiet },
        paragraph: { spacing: spacing(8, 0) },
      }),
      part("speaker", fact),
      part("occasion", fact),
      part("outlet", fact),
      part("interviewer", fact),
      part("interviewee", fact),
      part("lead", { run: { size: "13pt" }, paragraph: { spacing: spacing(4, 2.8) } }),
      part("salutation", {
        run: { bold: true },
        paragraph: { spacing: spacing(4, 2.8), keepNext: true },
      }),
      part("question", {
        run: { bold: true },
        paragraph: { spacing: spacing(4, 1.6), keepNext: true },
      }),
      part("answer", {}),
      {
        ...part("quotation", {
          run: { size: "12.5pt" },
          paragraph: { ...quoted, spacing: spacing(3, 0), keepNext: true, keepLines: true },
        }),
        name: "Quote",
      },
      part("attribution", {
        run: quiet,
        paragraph: { ...quoted, spacing: spacing(1, 5), keepLines: true },
      }),
      part("figure", { paragraph: { spacing: spacing(5, 2, 1), keepNext: true } }),
      part("credit", {
        run: { ...quiet, italics: true },
        paragraph: { spacing: spacing(0, 5, 1.1) },
      }),
      part("signOff", {
        run: { bold: true },
        paragraph: { spacing: spacing(7, 0), keepLines: true },
      }),
      part("endMark", {
        run: { color: colours.quiet },
        paragraph: { alignment: AlignmentType.CENTER, spacing: spacing(6, 4) },
      }),
      part("boilerplate", {
        run: { size: "10.5pt" },
        paragraph: { spacing: spacing(0, 2), keepLines: true },
      }),
      part("mediaContact", {
        run: { size: "10.5pt" },
        paragraph: { spacing: spacing(0, 2), keepLines: true },
      }),
      {
        ...part("tableHeader", {
          run: { ...quiet, bold: true },
          paragraph: { spacing: spacing(1, 1, 1.1), keepNext: true },
        }),
        name: "Table Heading",
      },
      {
        ...part("tableCell", { run: sans, paragraph: { spacing: spacing(1, 1, 1.1) } }),
        name: "Table Contents",
      },
      {
        id: letterheadStyles.parent,
        name: "Press Letterhead Parent",
        basedOn: "Normal",
        run: quiet,
        paragraph: { spacing: spacing(0, 0, 1.1) },
      },
      {
        id: letterheadStyles.organization,
        name: "Press Letterhead Name",
        basedOn: "Normal",
        run: { font: fonts.sans, size: "12pt", bold: true },
        paragraph: { spacing: spacing(0.5, 1.5, 1.1) },
      },
      {
        id: letterheadStyles.contacts,
        name: "Press Letterhead Contacts",
        basedOn: "Normal",
        run: { ...quiet, size: "8pt" },
        paragraph: { spacing: spacing(0, 0, 1.1) },
      },
      smallHeading(boilerplateHeadingStyle, "Press Boilerplate Heading"),
      smallHeading(standingStyles.contactHeading, "Press Contact Heading"),
      {
        id: standingStyles.kind,
        name: "Press Kind",
        basedOn: "Normal",
        run: { ...sans, bold: true, color: coloured },
        paragraph: {
          spacing: spacing(0, 0, 1.1),
          border: { top: rule(18, coloured, 8) },
        },
      },
      {
        id: standingStyles.event,
        name: "Press Event",
        basedOn: "Normal",
        run: quiet,
        paragraph: { spacing: spacing(0, 4, 1.1) },
      },
      { id: standingStyles.untitled, name: "Press Untitled", basedOn: "Title" },
      {
        id: standingStyles.afterTable,
        name: "Press After Table",
        basedOn: "Normal",
        paragraph: {
          spacing: {
            before: 0,
            after: 0,
            line: convertMillimetersToTwip(5),
            lineRule: LineRuleType.EXACT,
          },
        },
      },
      ...Array.from({ length: deepestListContinue }, (_, level) => ({
        id: listContinueStyle(level),
        name: level === 0 ? "List Continue" : `List Continue ${level + 1}`,
        basedOn: "Normal",
        paragraph: { spacing: spacing(0, 1), indent: { left: listIndent(level).left } },
      })),
      {
        id: "Footer",
        name: "footer",
        basedOn: "Normal",
        run: { ...quiet, size: "8pt" },
        paragraph: { alignment: AlignmentType.RIGHT, spacing: spacing(0, 0, 1) },
      },
    ],
    characterStyles: [
      { id: runStyles.label, name: "Press Label", run: quiet },
      {
        id: runStyles.voice,
        name: "Press Voice",
        run: { font: fonts.sans, size: "10.5pt", bold: true, color: coloured },
      },
      { id: runStyles.day, name: "Press Day" },
    ],
  };
}

function heading(
  outlineLevel: number,
  size: "24pt" | "17pt" | "14pt" | "10pt",
  space: ReturnType<typeof spacing>,
) {
  return {
    basedOn: "Normal",
    next: "Normal",
    quickFormat: true,
    run: { font: fonts.serif, size, bold: true, color: colours.ink },
    // Without its level said here a style of ours is no heading at all.
    paragraph: { outlineLevel, spacing: space, keepNext: true, keepLines: true },
  } as const;
}

/** The quiet heading of what stands below the text. */
function smallHeading(id: string, name: string): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: "Normal",
    run: { ...quiet, bold: true },
    paragraph: {
      outlineLevel: 1,
      keepNext: true,
      spacing: spacing(7, 1),
      border: { top: rule(4, colours.line, 8) },
    },
  };
}

/** A4 with the margins of the printed page. */
export const pageProperties = {
  size: { width: page.width, height: page.height },
  margin: {
    top: convertMillimetersToTwip(page.margin.top),
    right: convertMillimetersToTwip(page.margin.right),
    bottom: convertMillimetersToTwip(page.margin.bottom),
    left: convertMillimetersToTwip(page.margin.left),
    header: convertMillimetersToTwip(page.foot),
    footer: convertMillimetersToTwip(page.foot),
  },
};
