import { describe, expect, it } from "vitest";

import { kinds } from "../../../shared/domain/document.ts";
import { languages } from "../../../shared/domain/language.ts";
import { schema } from "../../../shared/rich-text/schema.ts";
import { resources } from "../../../shared/i18n/resources.ts";
import { templateOf } from "../../../shared/templates/index.ts";

describe.each(kinds)("the template of a %s", (kind) => {
  const template = templateOf(kind);

  it("names each of its parts once, and each can stand in a document", () => {
    const types = template.parts.map((part) => part.type);
    expect(new Set(types).size).toBe(types.length);
    for (const type of types) expect(schema.nodes[type].isInGroup("block"), type).toBe(true);
  });

  it("begins a document with its body", () => {
    const body = template.parts.find((part) => part.type === template.body);
    expect(body?.presence).not.toBe("offered");
  });

  it.each(languages)("has wording in %s for every part a person can leave empty", (language) => {
    const { part, placeholder } = resources[language].template;
    const types = template.parts.map(({ type }) => type);
    for (const type of types) expect(part).toHaveProperty(type);
    for (const type of types.filter((type) => schema.nodes[type].isTextblock))
      expect(placeholder).toHaveProperty(type);
  });
});
