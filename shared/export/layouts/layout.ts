/** The names of CSS page margin boxes that layouts use. */
export type PagePlace = "top-left" | "top-center" | "top-right" | "bottom-center" | "bottom-right";

/** Millimetres between the edge of the sheet and the text. */
interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export type Face = "serif" | "sans";

/** Where an organisation's letterhead stands at the head of the first page. */
export interface LetterheadPlace {
  readonly at: "side" | "centre";
  /** Height of the emblem in millimetres. */
  readonly emblem: number;
  /** Margin above it in millimetres. */
  readonly top: number;
  /** What the organisation says of itself stands below the text. */
  readonly about: boolean;
}

/** How a publication looks on sheets of A4, as data: `print-stylesheet.ts` turns it into CSS. */
export interface Layout {
  readonly margins: Margins;
  /** Of the first page, in millimetres. */
  readonly firstTop: number;
  readonly pageNumber: {
    readonly place: PagePlace;
    /** The number alone, or "2 / 4". */
    readonly form: "plain" | "of-total";
    /** The first page that has one. */
    readonly from: 1 | 2;
    /** Points. */
    readonly size: number;
  };
  /** Kind, number and headline at the head of every page but the first. */
  readonly runningHead: boolean;
  readonly text: {
    readonly face: Face;
    /** Points. */
    readonly size: number;
    /** Of the size. */
    readonly leading: number;
    readonly justified: boolean;
    /** Of a paragraph's first line, in millimetres. */
    readonly indent: number;
    /** Between paragraphs, of the size. */
    readonly gap: number;
    readonly hyphenated: boolean;
  };
  /** Sizes in points. `label`: facts, captions, tables and the like. */
  readonly sizes: {
    readonly headline: number;
    readonly subheadline: number;
    readonly heading: number;
    readonly lead: number;
    readonly label: number;
  };
  readonly labelFace: Face;
  /** null: it has none, whoever sends it. */
  readonly letterhead: LetterheadPlace | null;
  /** Kind and number above the headline: under a bar of the accent, or centred and in black. */
  readonly masthead: "bar" | "centred";
  /** Who speaks: within the first line, or in a column beside what is said. */
  readonly voices: "within" | "beside";
  readonly numberedParagraphs: boolean;
  /** `whole`: each begins a line, and none is divided between pages. */
  readonly sentences: "running" | "whole";
  /** One language a file, or both: in two columns block beside block, or one after the other. */
  readonly versions: "one" | "beside" | "after";
}
