import type { Facts } from "../domain/document.ts";
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

export function factOf({ number, event }: Facts, name: FactName): string {
  if (name === "number") return number;
  return name === "event.ru" ? event.ru : event.en;
}

export function withFact(facts: Facts, name: FactName, value: string): Facts {
  if (name === "number") return { ...facts, number: value };
  return { ...facts, event: { ...facts.event, [name === "event.ru" ? "ru" : "en"]: value } };
}
