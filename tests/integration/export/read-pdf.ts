import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface ReadPdf {
  readonly title: unknown;
  readonly language: unknown;
  readonly tagged: boolean;
  readonly pages: number;
  /** Line by line as drawn, without what stands in the margins. */
  readonly text: string;
  /** Of each page, what stands in its margins: running heads and the number. */
  readonly margins: readonly string[];
  /** Of each page, what is marked as being no part of the text. */
  readonly artifacts: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  /** A property of the XMP, by its name with prefix. */
  readonly xmp: (name: string) => unknown;
  readonly fonts: ReadonlySet<string>;
  /** Roles of the structure elements, in order. */
  readonly roles: readonly string[];
  /** What pictures are said to show, in order. */
  readonly descriptions: readonly string[];
  readonly outline: readonly string[];
}

/** No layout sets its text this near to the edge of the sheet, in points. */
const marginText = 50;

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const fonts = new Set<string>();
  const roles: string[] = [];
  const descriptions: string[] = [];
  const margins: string[] = [];
  const artifacts: string[] = [];
  let text = "";
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    await page.getOperatorList();
    const content = await page.getTextContent({ includeMarkedContent: true });
    const [, , , height = 0] = page.view;
    const open: string[] = [];
    let artifact = "";
    let margin = "";
    for (const item of content.items) {
      if (!("str" in item)) {
        if (item.type === "endMarkedContent") open.pop();
        else open.push("tag" in item ? String(item.tag) : "");
        continue;
      }
      if (open.includes("Artifact")) artifact += item.str;
      const font: unknown = page.commonObjs.get(item.fontName);
      fonts.add((font as { name: string }).name.replace(/^[A-Z]{6}\+/, ""));
      const [x, baseline] = item.transform.slice(4).map(Number);
      if (isInMargin(x ?? 0, baseline ?? 0, height)) margin += item.str;
      else text += item.str + (item.hasEOL ? "\n" : "");
    }
    text += "\n\f";
    margins.push(margin);
    artifacts.push(artifact);
    collectStructure(await page.getStructTree(), roles, descriptions);
  }
  const { info, metadata } = await pdf.getMetadata();
  const marks = await pdf.getMarkInfo();
  const outline = ((await pdf.getOutline()) ?? []) as OutlineItem[];
  return {
    title: (info as Record<string, unknown>)["Title"],
    language: (info as Record<string, unknown>)["Language"],
    tagged: (marks as { Marked?: boolean } | null)?.Marked === true,
    pages: pdf.numPages,
    text,
    margins,
    artifacts,
    info: info as Record<string, unknown>,
    xmp: (name) => (metadata as { get(name: string): unknown } | null)?.get(name),
    fonts,
    roles,
    descriptions,
    outline: outline.flatMap(titles),
  };
}

function isInMargin(x: number, baseline: number, height: number): boolean {
  return x < marginText || baseline < marginText || baseline > height - marginText;
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

function titles({ title, items }: OutlineItem): string[] {
  return [title, ...items.flatMap(titles)];
}

interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly unknown[];
}

function collectStructure(node: unknown, roles: string[], descriptions: string[]): void {
  if (typeof node !== "object" || node === null) return;
  const { role, alt, children } = node as StructureNode;
  if (role !== undefined) roles.push(role);
  if (alt !== undefined) descriptions.push(alt);
  for (const child of children ?? []) collectStructure(child, roles, descriptions);
}
