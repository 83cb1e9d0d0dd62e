import type { Summary } from "../../shared/domain/document.ts";
import type { Row } from "./journal.ts";

/** A row without the names of its fields: of many rows they would be half of what is read. */
export type PackedRow = ReturnType<typeof packRow>;

export function packRow({ stamp, summary }: Row) {
  const { id, kind, number, event, date, headline, states } = summary;
  const { sourceLanguage, updatedAt, revision } = summary;
  return [
    stamp,
    id,
    kind,
    number,
    event.ru,
    event.en,
    date,
    headline.ru ?? null,
    headline.en ?? null,
    states.ru ?? null,
    states.en ?? null,
    sourceLanguage,
    updatedAt,
    revision,
  ] as const;
}

export function unpackRow(packed: PackedRow): Row {
  const headline: Summary["headline"] = {};
  if (packed[7] !== null) headline.ru = packed[7];
  if (packed[8] !== null) headline.en = packed[8];
  const states: Summary["states"] = {};
  if (packed[9] !== null) states.ru = packed[9];
  if (packed[10] !== null) states.en = packed[10];
  return {
    stamp: packed[0],
    summary: {
      id: packed[1],
      kind: packed[2],
      number: packed[3],
      event: { ru: packed[4], en: packed[5] },
      date: packed[6],
      headline,
      states,
      sourceLanguage: packed[11],
      updatedAt: packed[12],
      revision: packed[13],
    },
  };
}
