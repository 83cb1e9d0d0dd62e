import { createHash } from "node:crypto";

import { summarize } from "../../../shared/domain/summary.ts";
import { ProblemError } from "../../../shared/result.ts";
import { type DocumentPast, extensionOf, pastOf } from "../exchange.ts";
import { keepPicture } from "../pictures.ts";
import type { Library } from "../types.ts";
import type { Inside } from "./inside.ts";

/** What other computers have of documents, taken in. */
export function exchangeAnswers(inside: Inside): Pick<Library, "past" | "adopt" | "keepBlob"> {
  const { access, answer, documents, layout } = inside;

  async function pastOfStored(id: string): Promise<DocumentPast> {
    let stored = await inside.readStored(id);
    if (!stored.isRemembered) {
      await access.ensure();
      const { document, texts } = stored;
      inside.put(summarize(document, texts), await stored.replace(document, texts));
      stored = await inside.readStored(id);
    }
    return pastOf(stored.document, layout);
  }

  return {
    past: (id) => answer(id, () => pastOfStored(id)),
    adopt: (adoption) =>
      answer(adoption.id, async () => {
        const { id, expected } = adoption;
        await access.ensure();
        const past = (await documents.exists(id)) ? await pastOfStored(id) : null;
        if ((past?.document.head ?? null) !== expected) throw new ProblemError("document-conflict");
        const circumstances = { author: inside.author(), now: inside.now() };
        const { entries, document, texts } = extensionOf(past, adoption, circumstances);
        const saved =
          past === null
            ? await documents.adopt(entries, document, texts)
            : await (await inside.readStored(id)).join(entries, document, texts);
        inside.put(summarize(document, texts), saved);
        return saved.document;
      }),
    keepBlob: (bytes) =>
      answer("blobs", async () => {
        const blob = createHash("sha256").update(bytes).digest("hex");
        await access.ensure();
        await keepPicture(layout, { blob }, bytes);
        return blob;
      }),
  };
}
