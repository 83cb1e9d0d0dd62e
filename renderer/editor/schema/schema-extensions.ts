import { type AnyExtension, Extension, Mark, Node, type NodeViewRenderer } from "@tiptap/core";
import type { AttributeSpec, MarkSpec, NodeSpec, SchemaSpec } from "@tiptap/pm/model";

import type { Language } from "../../../shared/domain/language.ts";
import {
  type MarkName,
  markSpecs,
  type NodeName,
  nodeSpecs,
} from "../../../shared/rich-text/schema.ts";
import { attributesFromSpec } from "./attributes.ts";
import { markMarkup } from "./mark-markup.ts";
import { nodeMarkup, ownRule } from "./node-markup.ts";

/**
 * The structure of the editor's documents is the shared schema itself; the extensions below only say
 * how each of its nodes and marks is written as HTML and read from it.
 */
export const schemaSpec: SchemaSpec = { nodes: nodeSpecs, marks: markSpecs };

export type NodeViews = Partial<Record<NodeName, NodeViewRenderer>>;

interface SchemaOptions {
  /** Of the version: labels and the end mark speak it. */
  readonly language: Language;
  readonly nodeViews?: NodeViews;
}

export function schemaExtensions({ language, nodeViews = {} }: SchemaOptions): AnyExtension[] {
  const nodes = nodeNames.map((name) => nodeFromSpec(name, language, nodeViews[name]));
  return [...nodes, ...markNames.map((name) => markFromSpec(name)), tableRoles];
}

/** Of all fields of a node only this one, made for the tables' commands, must be handed over by hand. */
const tableRoles = Extension.create({
  name: "tableRoles",
  extendNodeSchema: ({ name }) => ({
    tableRole: tableRoleOf(nodeSpecs, name),
  }),
});

function tableRoleOf(specs: Readonly<Record<string, NodeSpec>>, name: string): unknown {
  return specs[name]?.["tableRole"];
}

const nodeNames = namesOf(nodeSpecs);
const markNames = namesOf(markSpecs);

function nodeFromSpec(name: NodeName, language: Language, view?: NodeViewRenderer): AnyExtension {
  if (name === "doc" || name === "text") return Node.create({ name, topNode: name === "doc" });
  const markup = nodeMarkup[name];
  const plainText = markup.plainText;
  return Node.create({
    name,
    addAttributes: () => attributesFromSpec(attributeSpecs(nodeSpecs[name])),
    parseHTML: () => [ownRule(name), ...(markup.parse ?? [])],
    renderHTML: ({ node }) => markup.render(node, language),
    addNodeView: () => view ?? null,
    ...(plainText !== undefined && { renderText: () => plainText(language) }),
  });
}

function markFromSpec(name: MarkName): AnyExtension {
  const markup = markMarkup[name];
  return Mark.create({
    name,
    addAttributes: () => attributesFromSpec(attributeSpecs(markSpecs[name])),
    parseHTML: () => [...markup.parse],
    renderHTML: ({ mark }) => markup.render(mark),
  });
}

function attributeSpecs(spec: NodeSpec | MarkSpec): Readonly<Record<string, AttributeSpec>> {
  return spec.attrs ?? {};
}

function namesOf<Name extends string>(specs: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(specs).filter((name): name is Name => name in specs);
}
