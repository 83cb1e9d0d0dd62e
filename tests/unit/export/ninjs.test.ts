import { readFileSync } from "node:fs";
import path from "node:path";

import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";

import { pictureUses } from "../../../shared/pictures/picture-use.ts";
import { toNinjs } from "../../../shared/export/wire/ninjs.ts";
import { corrected, embargoed, withdrawn } from "../../fixtures/publications/marked.ts";
import { blank, nasty } from "../../fixtures/publications/nasty.ts";
import { releaseEn, releaseRu } from "../../fixtures/publications/release.ts";
import { samplePublications } from "../../fixtures/publications/samples.ts";
import { interviewRu, speechEn } from "../../fixtures/publications/spoken.ts";
import { photoBytes, pictureFile } from "../../fixtures/publications/photo.ts";
import { itemOf, stamp } from "./read-back.ts";

const file = path.resolve(import.meta.dirname, "../../fixtures/ninjs/ninjs-schema_3.1.json");
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
// Named by the schema for maps, of which we write none.
ajv.addSchema({ $id: "https://geojson.org/schema/GeoJSON.json" });
const validate = ajv.compile(JSON.parse(readFileSync(file, "utf8")) as object);

function read(publication: typeof releaseRu, withTranslation = false): Record<string, unknown> {
  return JSON.parse(toNinjs(itemOf(publication, withTranslation))) as Record<string, unknown>;
}

describe("ninjs", () => {
  it.each([
    ...samplePublications,
    ["release", releaseRu],
    ["under embargo", embargoed],
    ["correction", corrected],
    ["withdrawn", withdrawn],
    ["hostile", nasty],
    ["blank", blank],
  ] as const)("is what the official schema says: %s", (_name, publication) => {
    for (const withTranslation of [true, false]) {
      validate(read(publication, withTranslation));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it("would be refused with a mistake in it", () => {
    expect(validate({ ...read(releaseRu), versionCreated: "yesterday" })).toBe(false);
    expect(validate({ ...read(releaseRu), pubStatus: "done" })).toBe(false);
    expect(validate({ ...read(releaseRu), sender: "unknown to ninjs" })).toBe(false);
  });

  it("tells number, place, event and sender", () => {
    expect(read(releaseEn)).toMatchObject({
      uri: `urn:newsml:press-centre.invalid:20260905:${stamp.id}-en`,
      language: "en",
      versionCreated: stamp.updatedAt,
      altIds: [{ role: "number", value: "14" }],
      located: "Ozyorny training ground",
      by: "Joint Press Centre of the exercise Northern Shield 2026",
      events: [{ name: "Joint exercise Northern Shield 2026" }],
      genres: [{ name: "Press release" }],
    });
  });

  it("tells who speaks and who asks", () => {
    expect(read(speechEn)).toMatchObject({
      by: "Major General Viktor Orlov, director of the joint exercise",
      people: [
        { name: "Major General Viktor Orlov, director of the joint exercise", rel: "speaker" },
      ],
    });
    expect(read(interviewRu)).toMatchObject({
      by: "Павел Громов",
      people: [{ rel: "interviewee" }, { name: "Павел Громов", rel: "interviewer" }],
    });
  });

  it("leads to the version in the other language where that goes out too", () => {
    expect(read(releaseRu, true)["associations"]).toEqual([
      {
        name: "en",
        rel: "translation",
        uri: read(releaseEn)["uri"],
        type: "text",
        language: "en",
      },
    ]);
    expect(read(releaseRu)).not.toHaveProperty("associations");
  });

  describe("with pictures in files beside it", () => {
    const [key = ""] = pictureUses(releaseEn.content).map((use) => use.key);
    const item = JSON.parse(toNinjs(itemOf(releaseEn, true, new Map([[key, pictureFile]]))));

    it("is what the official schema says", () => {
      validate(item);
      expect(validate.errors ?? []).toEqual([]);
    });

    it("names each with its words, its size and its file, which lies in the item's folder", () => {
      const [, picture] = item.associations;
      expect(picture).toMatchObject({
        type: "picture",
        uri: `${item.uri}-picture-0123456789abcdef`,
        pubStatus: "usable",
        descriptions: [{ role: "caption" }, { role: "altText" }],
        renditions: [
          { contentType: "image/png", width: 120, height: 75, sizeInBytes: photoBytes.length },
        ],
      });
      const address = new URL(picture.renditions[0].href, "file:///sent/today/item.ninjs.json");
      expect(address.href).toBe(`file:///sent/today/${pictureFile.name}`);
    });
  });

  it("says nothing of what is not known", () => {
    const said = Object.keys(read(blank));
    for (const key of ["altIds", "located", "events", "people", "places", "descriptions"])
      expect(said).not.toContain(key);
  });
});
