import type { Node } from "@tiptap/pm/model";

import type { NodeName } from "../rich-text/schema.ts";
import { renderDateline } from "./dateline.ts";
import { renderExchange } from "./exchange.ts";
import { renderFigure } from "./figure.ts";
import { plainText, runningText } from "./inline.ts";
import { isBlank, type Setting } from "./setting.ts";
import { renderTable } from "./table.ts";

type Render = (block: Node, setting: Setting) => string;

/** One renderer to every node of the schema: a new node without one does not compile. */
const renderers: Readonly<Record<NodeName, Render>> = {
  doc: (block, setting) => setting.children(block),

  headline: (block, setting) => {
    const level = setting.outline.title();
    return element(`h${level}`, "headline", plainText(block, setting));
  },
  subheadline: plainParagraph("subheadline"),
  dateline: renderDateline,
  deliveryCaveat: plainParagraph("delivery-caveat"),
  speaker: fact("speaker"),
  occasion: fact("occasion"),
  outlet: fact("outlet"),
  interviewer: fact("interviewer"),
  interviewee: fact("interviewee"),

  lead: (block, setting) => element("p", "lead", runningText(block, setting)),
  salutation: plainParagraph("salutation"),
  paragraph: (block, setting) => `<p>${runningText(block, setting)}</p>\n`,
  heading: (block, setting) => {
    const level = setting.outline.heading(Number(block.attrs["level"]));
    return `<h${level}>${plainText(block, setting)}</h${level}>\n`;
  },

  exchange: renderExchange,
  // Set by their exchange, which knows who spoke before.
  question: (block, setting) => runningText(block, setting),
  answer: (block, setting) => runningText(block, setting),

  quotation: renderQuotation,
  attribution: (block, setting) => element("p", "attribution", plainText(block, setting)),

  bulletList: (block, setting) => `<ul>\n${setting.children(block)}</ul>\n`,
  orderedList: (block, setting) => {
    const start = Number(block.attrs["start"]);
    return `<ol${start === 1 ? "" : ` start="${start}"`}>\n${setting.children(block)}</ol>\n`;
  },
  listItem: renderListItem,

  table: renderTable,
  // Rows and cells are set by their table, which alone knows head from body.
  tableRow: (block, setting) => setting.children(block),
  tableHeader: (block, setting) => setting.children(block),
  tableCell: (block, setting) => setting.children(block),

  figure: renderFigure,
  caption: (block, setting) => runningText(block, setting),
  credit: (block, setting) => plainText(block, setting),

  signOff: (block, setting) =>
    `<footer class="sign-off">\n<p>${plainText(block, setting)}</p>\n</footer>\n`,
  endMark: (_block, setting) => element("p", "end-mark", setting.wording("template:endMark")),
  boilerplate: renderBoilerplate,
  mediaContact: (block, setting) => `<address>${plainText(block, setting)}</address>\n`,

  text: (block) => block.text ?? "",
  hardBreak: () => "<br>",
};

function isNodeName(name: string): name is NodeName {
  return Object.hasOwn(renderers, name);
}

type Group = "facts" | "contact";

/** Blocks that stand together in one element of the page. */
const groups: Partial<Record<NodeName, Group>> = {
  speaker: "facts",
  occasion: "facts",
  outlet: "facts",
  interviewer: "facts",
  interviewee: "facts",
  mediaContact: "contact",
};

/** HTML of blocks in their order; blank ones leave no trace, blocks of one group share an element. */
export function renderBlocks(blocks: readonly Node[], setting: Setting): string {
  let html = "";
  let group: Group | undefined;
  for (const block of blocks) {
    const { name } = block.type;
    if (!isNodeName(name) || isBlank(block)) continue;
    if (groupOf(block) !== group) {
      html += endOf(group);
      group = groupOf(block);
      html += startOf(group, setting);
    }
    html += renderers[name](block, setting);
  }
  return html + endOf(group);
}

/** Neighbours of one group share an element. */
export function groupOf({ type: { name } }: Node): Group | undefined {
  return isNodeName(name) ? groups[name] : undefined;
}

function startOf(group: Group | undefined, setting: Setting): string {
  if (group === "facts") return '<dl class="facts">\n';
  if (group === undefined) return "";
  const level = setting.outline.heading(2);
  const label = setting.wording("template:label.mediaContact");
  return `<section class="contact">\n<h${level}>${label}</h${level}>\n`;
}

function endOf(group: Group | undefined): string {
  if (group === "facts") return "</dl>\n";
  return group === undefined ? "" : "</section>\n";
}

function element(tag: string, name: string, content: string): string {
  return `<${tag} class="${name}">${content}</${tag}>\n`;
}

function plainParagraph(name: string): Render {
  return (block, setting) => element("p", name, plainText(block, setting));
}

function fact(name: "speaker" | "occasion" | "outlet" | "interviewer" | "interviewee"): Render {
  return (block, setting) => {
    const label = setting.wording(`template:label.${name}`);
    return `<div><dt>${label}</dt><dd>${plainText(block, setting)}</dd></div>\n`;
  };
}

function renderQuotation(block: Node, setting: Setting): string {
  const paragraphs = block.children.filter((child) => child.type.name === "paragraph");
  const attribution = block.children.filter((child) => child.type.name === "attribution");
  const quoted = renderBlocks(paragraphs, setting);
  const quote = quoted === "" ? "" : `<blockquote>\n${quoted}</blockquote>\n`;
  return element("div", "quotation", `\n${quote}${renderBlocks(attribution, setting)}`);
}

/** A section has a heading. */
function renderBoilerplate(block: Node, setting: Setting): string {
  const titled = block.children.some(
    ({ type, textContent }) => type.name === "heading" && textContent.trim() !== "",
  );
  return element(titled ? "section" : "div", "boilerplate", `\n${setting.children(block)}`);
}

/** The first paragraph of an item needs no element of its own unless other paragraphs follow it. */
function renderListItem(block: Node, setting: Setting): string {
  const written = block.children.filter((child) => !isBlank(child));
  const paragraphs = written.filter((child) => child.type.name === "paragraph");
  const [first, ...rest] = written;
  if (first === undefined) return "";
  if (paragraphs.length !== 1 || first !== paragraphs[0])
    return `<li>\n${renderBlocks(written, setting)}</li>\n`;
  const nested = renderBlocks(rest, setting);
  return `<li>${runningText(first, setting)}${nested === "" ? "" : `\n${nested}`}</li>\n`;
}
