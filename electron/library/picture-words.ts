import exifReader from "exifreader";
import { z } from "zod";

/** What was written into a photo's file by whoever took it or sent it on. */
export interface PictureWords {
  readonly caption: string;
  readonly credit: string;
}

// Node finds what it exports under the default alone.
// oxlint-disable-next-line no-named-as-default-member
const { load } = exifReader;

const longest = 2000;
const tagSchema = z.object({ description: z.string() });

/** Of IPTC-IIM and XMP, as agencies and cameras write them; empty where they say nothing. */
export function pictureWords(bytes: Uint8Array): PictureWords {
  try {
    const { iptc, xmp } = load(Buffer.from(bytes), { expanded: true });
    return {
      caption: firstOf([iptc?.["Caption/Abstract"], xmp?.["description"]]),
      credit: firstOf([iptc?.["Credit"], xmp?.["Credit"], iptc?.["By-line"], xmp?.["creator"]]),
    };
  } catch {
    // A file without any is the rule, and nothing in it is worth a question.
    return { caption: "", credit: "" };
  }
}

function firstOf(tags: readonly unknown[]): string {
  const texts = tags.flat().map((tag) => {
    const said = tagSchema.safeParse(tag);
    return said.success ? plain(said.data.description) : "";
  });
  return texts.find((text) => text !== "") ?? "";
}

function plain(text: string): string {
  return text
    .replaceAll(/(?!\n)\p{Cc}/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, longest);
}
