import { describe, expect, it } from "vitest";

import { type Language, languages } from "../../../shared/domain/language.ts";
import { releaseOf, withRelease } from "../../../shared/domain/release.ts";
import type { Publication } from "../../../shared/export/publication.ts";
import { toNinjs } from "../../../shared/export/wire/ninjs.ts";
import { importFormattedText } from "../../../shared/import/formatted-text.ts";
import type { FormattedText } from "../../../shared/import/html/index.ts";
import { factsSaid } from "../../../shared/import/said-facts.ts";
import { readNinjs } from "../../../shared/import/wire/ninjs.ts";
import { readNitf } from "../../../shared/import/wire/nitf.ts";
import type { Result } from "../../../shared/result.ts";
import { counter } from "../../fixtures/counter.ts";
import { corrected, embargo, withdrawn } from "../../fixtures/publications/marked.ts";
import { releaseEn, releaseRu } from "../../fixtures/publications/release.ts";
import { itemOf } from "../export/read-back.ts";

/** What becomes of the facts, and what is told. */
function taken(read: Result<FormattedText> | null, language: Language = "en") {
  if (read?.ok !== true) throw new Error(JSON.stringify(read));
  const options = { kind: "press-release", language, newId: counter() } as const;
  const { uncertainties } = importFormattedText(read.value, options);
  return {
    said: read.value.said,
    facts: factsSaid(read.value.said, language),
    told: uncertainties.map(({ about, text }) => `${about}: ${text}`),
  };
}

/** Facts as one language knows them. */
function inLanguage({ facts, language }: Publication): Publication["facts"] {
  const { note, ...release } = releaseOf(facts);
  return withRelease(
    { number: facts.number, event: { ru: "", en: "", [language]: facts.event[language] } },
    { ...release, note: { ru: "", en: "", [language]: note[language] } },
  );
}

const publications = { ru: releaseRu, en: releaseEn } as const;
const statuses = { usual: releaseRu, correction: corrected, withdrawn } as const;
const cases = languages.flatMap((language) =>
  Object.entries(statuses).flatMap(([status, { facts }]) =>
    ["", embargo].map((until) => [language, status, until, releaseOf(facts)] as const),
  ),
);

describe("an item of ours in ninjs", () => {
  it.each(cases)(
    "%s, %s, embargo %j: comes back with its facts",
    (language, status, until, release) => {
      const given = publications[language];
      const publication: Publication = {
        ...given,
        facts: withRelease(given.facts, { ...release, embargo: until }),
        embargoed: until !== "",
      };
      const { said, facts, told } = taken(readNinjs(toNinjs(itemOf(publication)), "a"), language);
      expect(said?.language).toBe(language);
      expect(facts).toEqual(inLanguage(publication));
      expect(told.map((text) => text.split(":")[0])).toEqual([
        ...(until === "" ? [] : ["embargo"]),
        ...(status === "usual" ? [] : ["status"]),
      ]);
    },
  );

  it("says by its status that it was not released yet", () => {
    const { told } = taken(readNinjs(toNinjs(itemOf({ ...releaseEn, draft: true })), "a"));
    expect(told).toEqual(["withheld: "]);
  });
});

const ninjs = (properties: object) =>
  readNinjs(
    JSON.stringify({
      uri: "tag:example.org,2026:1",
      body_text: "The range is clear again.\n\nThe brigade left it.",
      ...properties,
    }),
    "item.json",
  );

describe("an agency's item in ninjs", () => {
  it("that was canceled is withdrawn, for the reason given", () => {
    const { facts, told } = taken(ninjs({ pubStatus: "canceled", edNote: "The place was wrong" }));
    expect(releaseOf(facts)).toMatchObject({
      status: "withdrawn",
      note: { en: "The place was wrong" },
    });
    expect(told).toContain("status: WITHDRAWN: The place was wrong");
    expect(releaseOf(taken(ninjs({ pubstatus: "canceled" })).facts).status).toBe("withdrawn");
  });

  it("has its language and its number, also by the names of version 1", () => {
    const { said, facts } = taken(ninjs({ language: "ru-BY", altids: { number: "14" } }));
    expect(said?.language).toBe("ru");
    expect(facts.number).toBe("14");
  });

  it("tells what no document holds, and what does not have the shape it should have", () => {
    const { facts, told } = taken(
      ninjs({
        language: "de",
        pubStatus: "maybe",
        embargoed: 20_260_906,
        altIds: [{ role: "slug", value: "range-7" }],
        events: [{ name: "Shield" }, { name: "Sword" }],
        usageTerms: "Not for television",
        subjects: [{ name: "Mines" }, { name: "Brigade" }],
        descriptions: [{ value: "The brigade left it" }],
        associations: [{ type: "video", name: "Blast" }],
      }),
    );
    expect(facts).toEqual({ number: "", event: { ru: "", en: "Shield" } });
    expect(told).toEqual([
      "leftOut: pubStatus: maybe",
      "leftOut: 20260906",
      "leftOut: language: de",
      "leftOut: slug: range-7",
      "leftOut: Sword",
      "leftOut: Blast",
      "leftOut: usageTerms: Not for television",
      "leftOut: Mines",
    ]);
  });

  it("tells a number, an event or a note that is longer than facts are", () => {
    const long = "long ".repeat(210).trim();
    const { facts, told } = taken(
      ninjs({
        altIds: [{ role: "number", value: long }],
        events: [{ name: long }],
        pubStatus: "canceled",
        edNote: long,
      }),
    );
    expect(facts).toEqual(
      withRelease({ number: "", event: { ru: "", en: "" } }, { status: "withdrawn" }),
    );
    const words = told.filter((text) => text.startsWith("leftOut: ")).join(" ");
    expect(words.match(/\blong\b/g)).toHaveLength(3 * 210);
  });

  it("names the pictures that are not in it by their captions, once", () => {
    const picture = { type: "picture", description_text: "A sapper at work" };
    expect(taken(ninjs({ associations: { main: picture } })).told).toEqual([
      "missingPicture: A sapper at work",
    ]);
    const named = ninjs({
      body_xhtml: '<p>The range is clear.</p><img src="a.jpg" alt="A sapper at work"/>',
      associations: [
        { type: "picture", descriptions: [{ value: "A sapper at work" }] },
        { type: "picture", name: "b.jpg" },
      ],
    });
    expect(taken(named).told).toEqual([
      "missingPicture: A sapper at work",
      "missingPicture: b.jpg",
    ]);
  });
});

const nitf = (
  docdata: string,
  content = "<p>The range is clear.</p>",
  head = "",
  attributes = "",
) =>
  readNitf(
    `<nitf xml:lang="ru"><head>${head}<docdata ${attributes}><date.issue norm="20260905T080000Z"/>${docdata}</docdata></head>
<body><body.head><hedline><hl1>Sappers</hl1></hedline><distributor>Example Agency</distributor></body.head>
<body.content>${content}</body.content><body.end><tagline>Ends</tagline></body.end></body></nitf>`,
    "item.xml",
  );
const around = ["leftOut: distributor: Example Agency", "leftOut: tagline: Ends"];

describe("an agency's item in NITF", () => {
  it("that corrects another says which and why", () => {
    const { said, facts, told } = taken(
      nitf('<correction id-string="AP-12" info="The number was wrong"/>'),
    );
    expect(said?.language).toBe("ru");
    expect(releaseOf(facts)).toMatchObject({
      status: "correction",
      corrects: "AP-12",
      note: { en: "The number was wrong" },
    });
    expect(told).toEqual([...around, "status: CORRECTION TO No.\u00A0AP-12: The number was wrong"]);
  });

  it("that was canceled is withdrawn, and one that is withheld says so", () => {
    const canceled = nitf('<ed-msg info="Kill"/>', undefined, "", 'management-status="canceled"');
    expect(releaseOf(taken(canceled).facts)).toMatchObject({
      status: "withdrawn",
      note: { en: "Kill" },
    });
    const withheld = nitf("", undefined, "", 'management-status="withheld"');
    expect(taken(withheld).told).toContain("withheld: ");
  });

  it("under embargo by its status is so until its release", () => {
    const status = 'management-status="embargoed"';
    const release = '<date.release norm="20260905T080000Z"/>';
    expect(releaseOf(taken(nitf(release, undefined, "", status)).facts).embargo).toBe(
      "2026-09-05T08:00+00:00",
    );
    expect(taken(nitf("", undefined, "", status)).told).toContain("leftOut: pubStatus: embargoed");
  });

  it("tells what its head says and no document holds", () => {
    const docdata =
      '<doc-id id-string="7"/><du-key key="range" version="2"/><doc-scope scope="Brest"/><fixture fix-id="daily"/><ed-msg info="Check it"/>';
    const { told } = taken(
      nitf(docdata, undefined, '<title>Sappers</title><revision-history comment="Lead"/>'),
    );
    expect(told).toEqual([
      "leftOut: Check it",
      "leftOut: revision-history: Lead",
      "leftOut: doc-id: 7",
      "leftOut: du-key: range, 2",
      "leftOut: doc-scope: Brest",
      "leftOut: fixture: daily",
      ...around,
    ]);
  });

  it("names its pictures by their captions and its recordings by their address", () => {
    const media = (type: string, inside: string) =>
      `<media media-type="${type}"><media-reference source="a.bin"/>${inside}</media>`;
    const { told } = taken(
      nitf(
        "",
        `<p>The range is clear.</p>${media("image", "<media-caption>A sapper</media-caption>")}${media("video", "")}`,
      ),
    );
    expect(told).toContain("missingPicture: A sapper");
    expect(told).toContain("leftOut: media: a.bin");
  });
});
