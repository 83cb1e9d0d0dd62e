import { expect, it } from "vitest";

import { bold, doc, headline, lead, paragraph } from "../../../shared/rich-text/build.ts";
import { speechEn } from "../../fixtures/publications/spoken.ts";
import { setForPaper } from "../../fixtures/publications/set-for-paper.ts";

const content = doc(
  headline("One. Two."),
  lead("First of all, thanks."),
  paragraph("We met at 5 p.m. yesterday. ", bold("It rained. Nobody"), " left."),
);

it("a reading copy has every sentence in an element of its own, marks and all", () => {
  const { body } = setForPaper({ ...speechEn, content }, "reading");
  expect(body).toContain('<p class="lead"><span class="sentence">First of all, thanks.</span></p>');
  expect(body).toContain(
    '<p><span class="sentence">We met at 5 p.m. yesterday.</span> <span class="sentence"><strong>It rained.</strong></span> <span class="sentence"><strong>Nobody</strong> left.</span></p>',
  );
  expect(body).toContain(">One. Two.</h1>");
  expect(body).not.toContain("\u00AD");
});

it("other layouts have running text", () => {
  expect(setForPaper({ ...speechEn, content }).body).not.toContain("sentence");
});
