import { describe, expect, it } from "vitest";

import type { Publication } from "../../../shared/export/publication.ts";
import { toNewsml } from "../../../shared/export/wire/newsml.ts";
import { toNinjs } from "../../../shared/export/wire/ninjs.ts";
import { releaseRu } from "../../fixtures/publications/release.ts";
import { itemOf, readBack, readMessage, textFormats } from "./read-back.ts";

const draft: Publication = { ...releaseRu, draft: true };
const forPeople = textFormats.filter((format) => format !== "ninjs" && format !== "newsml");

describe("a text that is not final", () => {
  it.each(forPeople)("says so at the head of the %s file, and no other does", async (format) => {
    expect((await readBack[format](draft)).trimStart()).toMatch(/^(\*+)?ПРОЕКТ/);
    expect(await readBack[format](releaseRu)).not.toContain("ПРОЕКТ");
  });

  it("says so before an e-mail is opened", async () => {
    expect((await readMessage(draft)).subject).toMatch(/^ПРОЕКТ: Подразделения/);
  });

  it("is withheld from agencies' systems", () => {
    expect(toNinjs(itemOf(draft))).toContain('"withheld"');
    expect(toNewsml(itemOf(draft))).toContain('qcode="stat:withheld"');
    expect(toNinjs(itemOf(releaseRu))).toContain('"usable"');
  });
});
