import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import type { Publication } from "../../../shared/export/publication.ts";
import { pictureUses } from "../../../shared/pictures/picture-use.ts";
import { toNewsml } from "../../../shared/export/wire/newsml.ts";
import { corrected, embargoed, withdrawn } from "../../fixtures/publications/marked.ts";
import { blank, nasty } from "../../fixtures/publications/nasty.ts";
import { releaseEn, releaseRu } from "../../fixtures/publications/release.ts";
import { samplePublications } from "../../fixtures/publications/samples.ts";
import { interviewRu, speechEn } from "../../fixtures/publications/spoken.ts";
import { pictureFile } from "../../fixtures/publications/photo.ts";
import { itemOf, stamp } from "../../unit/export/read-back.ts";
import { useFolder } from "../library/libraries.ts";

const schema = path.resolve(
  import.meta.dirname,
  "../../fixtures/newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd",
);
const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;

/** Every picture of the text in a file of its own. */
const beside = ({ content }: Publication) =>
  new Map(
    pictureUses(content).map(({ key }, index) => [
      key,
      { ...pictureFile, name: `picture-${index}.png` },
    ]),
  );

describe.skipIf(!hasXmllint)("the official schema (needs xmllint of libxml2-utils)", () => {
  const folder = useFolder();

  /** What xmllint has to say of the files. */
  function complaints(...files: readonly string[]): string {
    const names = files.map((xml, index) => {
      const name = folder.at(`${index}.xml`);
      writeFileSync(name, xml);
      return name;
    });
    const { status, stderr } = spawnSync(
      "xmllint",
      ["--nonet", "--noout", "--schema", schema, ...names],
      { encoding: "utf8" },
    );
    return status === 0 ? "" : stderr;
  }

  it("has nothing against what we send, with a translation or without", () => {
    const samples = samplePublications.map(([, publication]) => publication);
    const sent = [
      ...samples,
      releaseRu,
      speechEn,
      interviewRu,
      nasty,
      blank,
      embargoed,
      corrected,
      withdrawn,
    ];
    const files = sent.flatMap((publication) => [
      toNewsml(itemOf(publication)),
      toNewsml(itemOf(publication, true, beside(publication))),
    ]);
    expect(complaints(...files)).toBe("");
  });

  it("would find a mistake", () => {
    const xml = toNewsml(itemOf(releaseRu));
    expect(complaints(xml.replace(/ guid="[^"]+"/, ""))).toContain("'guid' is required");
    expect(complaints(xml.replace("2026-09-05T", "in September, "))).toContain("versionCreated");
    const withPictures = toNewsml(itemOf(releaseRu, true, beside(releaseRu)));
    expect(complaints(withPictures.replace('width="120"', 'width="wide"'))).toContain(
      "remoteContent",
    );
  });
});

describe("NewsML-G2", () => {
  const xml = toNewsml(itemOf(releaseEn, true));

  it("tells number, place, date and language", () => {
    expect(xml).toContain(`guid="urn:newsml:press-centre.invalid:20260905:${stamp.id}-en"`);
    for (const said of [
      "<altId>14</altId>",
      "<contentCreated>2026-09-05</contentCreated>",
      "<located><name>Ozyorny training ground</name></located>",
      '<language tag="en"/>',
      "<dateline>Ozyorny training ground, 5 September 2026</dateline>",
      '<pubStatus qcode="stat:usable"/>',
    ])
      expect(xml).toContain(said);
  });

  it("leads to the version in the other language", () => {
    expect(xml).toContain(
      `<link reluri="http://schema.org/workTranslation" residref="urn:newsml:press-centre.invalid:20260905:${stamp.id}-ru"/>`,
    );
    expect(toNewsml(itemOf(releaseEn))).not.toContain("<link ");
  });

  it("is a message with an item for each picture, which leads to the file beside it", () => {
    const files = beside(releaseEn);
    const message = toNewsml(itemOf(releaseEn, true, files));
    const uri = `urn:newsml:press-centre.invalid:20260905:${stamp.id}-en-picture-0`;
    for (const said of [
      `<link reluri="http://schema.org/image" residref="${uri}"/>`,
      `guid="${uri}"`,
      '<itemClass qcode="ninat:picture"/>',
      '<description role="drol:caption">',
      `<remoteContent rendition="rnd:highRes" href="picture-0.png" contenttype="image/png" size="${pictureFile.bytes}" width="120" height="75"/>`,
    ])
      expect(message).toContain(said);
    expect(message.match(/<itemClass qcode="ninat:picture"/g)).toHaveLength(files.size);
  });
});
