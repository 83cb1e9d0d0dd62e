import { describe, expect, it } from "vitest";

import { markArtifacts } from "../../../../electron/export/margin-artifacts.ts";

const text = "BT\n/F6 11 Tf\n<003D> Tj\nET";

describe("the content of a page", () => {
  it("has text outside the structure marked as an artifact, and nothing else changed", () => {
    const content = `q\n${text}\n/P <</MCID 1 >>BDC\n${text}\nEMC\n${text}\nQ`;
    expect(markArtifacts(content)).toBe(
      `q\n/Artifact <</Type /Pagination>> BDC\n${text}\nEMC\n/P <</MCID 1 >>BDC\n${text}\nEMC\n/Artifact <</Type /Pagination>> BDC\n${text}\nEMC\nQ`,
    );
  });

  it("keeps what is marked already, however it is nested", () => {
    const content = `/Span BMC\n/P <</MCID 1 >>BDC\n${text}\nEMC\n${text}\nEMC`;
    expect(markArtifacts(content)).toBe(content);
  });

  it.each([`/P <</MCID 1 >>BDC\n${text}`, "BT\n<003D> Tj", `${text}\nEMC`])(
    "is left as it is where it does not come out even: %j",
    (content) => {
      expect(markArtifacts(content)).toBe(content);
    },
  );
});
