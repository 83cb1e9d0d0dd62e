import { createDocumentId } from "../../../shared/domain/ids.ts";
import {
  emptySide,
  type Term,
  type TermCategory,
  type TermSide,
} from "../../../shared/terms/term.ts";

type Side = string | (Partial<TermSide> & Pick<TermSide, "preferred">);
let count = 0;

/** An entry of the termbase; a side given as text has nothing but its preferred term. */
export function entry(category: TermCategory, ru: Side, en: Side, note = ""): Term {
  count += 1;
  const id = createDocumentId(count, (length) => new Uint8Array(length));
  return { id, category, ru: side(ru), en: side(en), note };
}

function side(given: Side): TermSide {
  return typeof given === "string" ? emptySide(given) : { ...emptySide(), ...given };
}

export const csto = entry(
  "formation",
  { preferred: "Организация Договора о коллективной безопасности", abbreviation: "ОДКБ" },
  { preferred: "Collective Security Treaty Organization", abbreviation: "CSTO" },
);

export const crrf = entry(
  "formation",
  { preferred: "Коллективные силы оперативного реагирования", abbreviation: "КСОР" },
  {
    preferred: "Collective Rapid Reaction Force",
    abbreviation: "CRRF",
    forbidden: [
      { text: "Collective Operational Reaction Forces", use: "" },
      { text: "KSOR", use: "CRRF" },
    ],
  },
);
