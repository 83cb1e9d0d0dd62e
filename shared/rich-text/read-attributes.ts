import type { AttributeSpec, Attrs, MarkType, NodeType } from "@tiptap/pm/model";

import type { Report } from "./repair.ts";

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The attributes a block or mark of the type can take from JSON: what it does not accept takes its
 * initial value. null: one without an initial value is missing or not accepted (a link to nowhere).
 */
export function readAttributes(
  type: NodeType | MarkType,
  json: unknown,
  report: Report,
): Attrs | null {
  const given = isRecord(json) ? json : {};
  const attributes: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries<AttributeSpec>(type.spec.attrs ?? {})) {
    if (Object.hasOwn(given, name) && accepts(spec, given[name])) {
      attributes[name] = given[name];
      continue;
    }
    if (Object.hasOwn(given, name)) report({ what: "invalidAttribute", name });
    if (!("default" in spec)) return null;
    attributes[name] = spec.default;
  }
  return attributes;
}

function accepts(spec: AttributeSpec, value: unknown): boolean {
  if (typeof spec.validate !== "function") return true;
  try {
    spec.validate(value);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
