import os from "node:os";

import { describe, expect, it } from "vitest";

import { toMessage } from "../../../electron/export/message.ts";
import { toText } from "../../../shared/export/text/to-text.ts";
import { blank, nasty } from "../../fixtures/publications/nasty.ts";
import { photo, photoBytes } from "../../fixtures/publications/photo.ts";
import { photoBlob, releaseEn, releaseRu } from "../../fixtures/publications/release.ts";
import { documentOf, parsed, readMessage, stamp } from "./read-back.ts";

const pictures = new Map([[photoBlob, photo]]);

describe("an e-mail", () => {
  it("has the headline as its subject, the day of the last change, and nobody it goes to", async () => {
    const message = await readMessage(releaseRu, pictures);
    expect(message).toMatchObject({
      subject: "Подразделения специального назначения отработали освобождение населённого пункта",
      date: stamp.updatedAt,
      messageId: `<${stamp.id}.ru.20260905101112000@press-centre.invalid>`,
    });
    expect(message.headers.map(({ key }) => key)).toEqual([
      "content-language",
      "x-unsent",
      "subject",
      "message-id",
      "date",
      "mime-version",
      "content-type",
    ]);
  });

  it("holds the publication twice, as plain text and as HTML", async () => {
    const { text, html } = await readMessage(releaseEn, pictures);
    expect(text?.trimEnd()).toBe(toText(releaseEn).trimEnd());
    expect(parsed(html ?? "").querySelector("h1")?.textContent).toBe(
      "Special forces rehearse the liberation of a settlement",
    );
  });

  it("carries the pictures its HTML shows, and loads nothing", async () => {
    const { html, attachments } = await readMessage(releaseRu, pictures);
    const addresses = [...parsed(html ?? "").images].map((image) => image.getAttribute("src"));
    expect(addresses).toEqual([`cid:${attachments[0]?.contentId?.replace(/[<>]/g, "")}`]);
    expect(attachments).toMatchObject([
      { mimeType: "image/png", disposition: "inline", related: true, filename: "1.png" },
    ]);
    expect(new Uint8Array(attachments[0]?.content as ArrayBuffer)).toEqual(
      new Uint8Array(photoBytes),
    );
    expect(html).not.toMatch(/<script|<link|src="http|url\(/);
  });

  it("leaves out a picture that is not there, and keeps its caption", async () => {
    const { html, attachments } = await readMessage(releaseEn);
    expect(attachments).toEqual([]);
    expect(parsed(html ?? "").images).toHaveLength(0);
    expect(html).toContain("A reconnaissance group moves");
  });

  it("is seven-bit lines as every mail server takes them, and tells nothing of the computer", async () => {
    for (const publication of [releaseRu, nasty, blank]) {
      const bytes = await toMessage(documentOf(publication, stamp), publication, pictures);
      const source = Buffer.from(bytes).toString("latin1");
      expect(source).toMatch(/^[\x20-\x7E\t\r\n]*$/);
      expect(source.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(source.split("\r\n").filter((line) => line.length > 78)).toEqual([]);
      expect(source).not.toContain(os.hostname());
    }
  });

  it("lets no headline write headers of its own", async () => {
    const { subject, headers } = await readMessage(nasty);
    expect(subject).toMatch(/^<script>/);
    expect(headers).toHaveLength(7);
  });
});
