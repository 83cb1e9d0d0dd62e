import type { Facts } from "../domain/document.ts";
import type { Language } from "../domain/language.ts";
import { releaseOf, releaseStatusSchema, withRelease } from "../domain/release.ts";
import { type FactConflict, type FactName, factNames } from "./conflict.ts";

/** Facts field by field: in a conflict this side's value stands until a person has decided. */
export function mergeFacts(
  base: { readonly facts: Facts; readonly open: ReadonlySet<string> },
  ours: Facts,
  theirs: Facts,
): { facts: Facts; conflicts: FactConflict[] } {
  const conflicts: FactConflict[] = [];
  let facts = ours;
  for (const fact of factNames) {
    const [before, here, there] = [base.facts, ours, theirs].map((each) => factOf(each, fact));
    if (before === undefined || here === undefined || there === undefined || here === there)
      continue;
    const key = `fact/${fact}`;
    const isOpen = base.open.has(key);
    if (!isOpen && here === before) facts = withFact(facts, fact, there);
    else if (isOpen || there !== before)
      conflicts.push({ kind: "fact", key, fact, base: before, ours: here, theirs: there });
  }
  return { facts, conflicts };
}

export function factOf(facts: Facts, name: FactName): string {
  return fields[name].get(facts);
}

export function withFact(facts: Facts, name: FactName, value: string): Facts {
  return fields[name].set(facts, value);
}

interface Field {
  readonly get: (facts: Facts) => string;
  readonly set: (facts: Facts, value: string) => Facts;
}

const fields: Readonly<Record<FactName, Field>> = {
  number: {
    get: (facts) => facts.number,
    set: (facts, number) => ({ ...facts, number }),
  },
  "event.ru": event("ru"),
  "event.en": event("en"),
  embargo: {
    get: (facts) => releaseOf(facts).embargo,
    set: (facts, embargo) => withRelease(facts, { embargo }),
  },
  status: {
    get: (facts) => releaseOf(facts).status,
    set: (facts, status) => withRelease(facts, { status: releaseStatusSchema.parse(status) }),
  },
  "note.ru": note("ru"),
  "note.en": note("en"),
  corrects: {
    get: (facts) => releaseOf(facts).corrects,
    set: (facts, corrects) => withRelease(facts, { corrects }),
  },
};

function event(language: Language): Field {
  return {
    get: (facts) => facts.event[language],
    set: (facts, value) => ({ ...facts, event: { ...facts.event, [language]: value } }),
  };
}

function note(language: Language): Field {
  return {
    get: (facts) => releaseOf(facts).note[language],
    set: (facts, value) =>
      withRelease(facts, { note: { ...releaseOf(facts).note, [language]: value } }),
  };
}
