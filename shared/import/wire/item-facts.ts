import { factsSchema } from "../../domain/document.ts";
import { languageSchema } from "../../domain/language.ts";
import { embargoSchema, releaseSchema, type StatusNotice } from "../../domain/release.ts";
import { readMarkLine } from "../../export/marks.ts";
import type { SaidFacts } from "../said-facts.ts";
import { leftOut, type Uncertainty } from "../uncertainty.ts";

/** What an agency's item says of its publication, as it is written there; empty where nothing is said. */
export interface ItemFacts {
  /** BCP 47: "ru", "en-GB". */
  readonly language: string;
  readonly number: string;
  readonly event: string;
  /** Moment in ISO 8601, with or without hyphens and colons. */
  readonly embargo: string;
  /** IPTC's publishing status: usable, withheld, canceled. */
  readonly pubStatus: string;
  /** What it corrects, and what was wrong there; null where it is no correction or does not say so. */
  readonly correction: { readonly of: string; readonly note: string } | null;
  /** To the editors who receive it: no part of the text. */
  readonly note: string;
}

const limits = {
  number: factsSchema.shape.number,
  event: factsSchema.shape.event.shape.en,
  corrects: releaseSchema.shape.corrects,
  note: releaseSchema.shape.note.shape.en,
};

/** What the facts of a document can hold of it; all else is told. */
export function readFacts(item: ItemFacts): {
  readonly said: SaidFacts;
  readonly told: readonly Uncertainty[];
} {
  const told: Uncertainty[] = [];
  const taken = (name: keyof typeof limits, given: string) => {
    const text = given.replaceAll(/[\r\n\t]+/g, " ").trim();
    if (limits[name].safeParse(text).success) return text;
    told.push(...leftOut(text));
    return "";
  };
  const { status, besides } = statusOf(item);
  const language = languageSchema.safeParse(item.language.toLowerCase().split(/[-_]/)[0]);
  const embargo = embargoOf(item.embargo);
  const said = {
    language: language.data ?? null,
    number: taken("number", item.number),
    event: taken("event", item.event),
    embargo: embargo ?? "",
    status: {
      status: status.status,
      corrects: taken("corrects", status.corrects),
      note: taken("note", status.note),
    },
  };
  told.push(...besides.flatMap(leftOut));
  if (embargo === null) told.push(...leftOut(item.embargo));
  if (!language.success) told.push(...leftOut(labelled("language", item.language)));
  if (item.pubStatus === "withheld") told.push({ about: "withheld", text: "" });
  return { said, told };
}

/** "label: words"; "" where nothing is said. */
export function labelled(label: string, words: string): string {
  const said = words.trim();
  return label === "" || said === "" ? said : `${label}: ${said}`;
}

/** What it says of its status, and what of that is no part of the facts. */
function statusOf({ pubStatus, correction, note }: ItemFacts): {
  readonly status: StatusNotice;
  readonly besides: readonly string[];
} {
  const own = readMarkLine(note.trim());
  if (pubStatus === "canceled") {
    const reason = own?.status === "withdrawn" ? own.note : note;
    const besides = correction === null ? [] : [correction.of, correction.note];
    return { status: { status: "withdrawn", corrects: "", note: reason }, besides };
  }
  const besides = ["", "usable", "withheld"].includes(pubStatus)
    ? []
    : [labelled("pubStatus", pubStatus)];
  if (correction !== null) {
    const status = {
      corrects: correction.of,
      note: correction.note,
      status: "correction",
    } as const;
    return { status, besides: [...besides, note] };
  }
  if (own?.status === "correction") return { status: own, besides };
  return { status: { status: "usual", corrects: "", note: "" }, besides: [...besides, note] };
}

/** "20260906T080000Z" as "2026-09-06T08:00+00:00"; null where the time zone is not said. */
function embargoOf(moment: string): string | null {
  const parts = /^(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d).*?(Z|[+-]\d\d:?\d\d)$/.exec(moment.trim());
  if (parts === null) return null;
  const [, year, month, day, hour, minute, zone = ""] = parts;
  const offset = zone === "Z" ? "+00:00" : zone.replace(/^(...):?/, "$1:");
  const embargo = `${year}-${month}-${day}T${hour}:${minute}${offset}`;
  return embargoSchema.safeParse(embargo).success ? embargo : null;
}
