import { randomBytes } from "node:crypto";

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { checkedLine } from "../../../../electron/library/checked-lines.ts";
import { DamagedRevisionError, History } from "../../../../electron/library/history/history.ts";
import { makeRecord, type RevisionRecord } from "../../../../electron/library/history/record.ts";
import { datesOf, stateOf } from "../../../../electron/library/history/state.ts";
import { noFacts, type PressDocument } from "../../../../shared/domain/document.ts";
import { createDocumentId } from "../../../../shared/domain/ids.ts";
import { newDocument } from "../../../../shared/domain/new-document.ts";
import { withRelease } from "../../../../shared/domain/release.ts";
import { addVersion, revise } from "../../../../shared/domain/revise.ts";
import { doc, headline, paragraph } from "../../../../shared/rich-text/build.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 8, 17, 8, minute)).toISOString();

function draft(words: string): PressDocument {
  return newDocument({
    id: createDocumentId(Date.UTC(2026, 8, 17), randomBytes),
    kind: "note",
    language: "ru",
    facts: noFacts,
    now: at(0),
    content: doc(headline("Заметка"), paragraph(words)),
  });
}

/** A document's revisions one after the other, and what each of them was. */
class Writer {
  readonly records: RevisionRecord[] = [];
  readonly documents: PressDocument[] = [];

  save(document: PressDocument): void {
    const before = this.documents.at(-1);
    const latest = this.records.at(-1);
    this.records.push(
      makeRecord({
        parents: latest === undefined ? [] : [latest.id],
        author: "Иванова",
        at: document.updatedAt,
        number: document.revision,
        state: stateOf(document),
        dates: datesOf(document),
        base:
          before === undefined || latest === undefined
            ? null
            : { state: stateOf(before), depth: latest.depth },
      }),
    );
    this.documents.push(document);
  }

  write(words: string, minute = this.documents.length): void {
    const [present] = this.documents.slice(-1);
    if (present === undefined) this.save(draft(words));
    else {
      const contents = { ru: doc(headline("Заметка"), paragraph(words)) };
      this.save(revise(present, { contents, now: at(minute) }));
    }
  }
}

/** Every revision as history tells it. */
function retold({ records, documents: [first] }: Writer): unknown[] {
  const history = new History(records);
  return records.map(({ id }) => history.documentOf(first?.id ?? "", id));
}

describe("history", () => {
  it("gives back every revision to the character, whatever was written", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ maxLength: 300 }), { minLength: 1, maxLength: 12 }),
        (texts) => {
          const writer = new Writer();
          for (const words of texts) writer.write(words);
          expect(retold(writer)).toEqual(writer.documents);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("gives back versions, facts and when each version last changed", () => {
    const writer = new Writer();
    writer.write("Учение началось.");
    const translation = doc(headline("Note"), paragraph("The exercise has begun."));
    writer.save(addVersion(writer.documents[0]!, "en", translation, at(5)));
    const facts = withRelease(
      { number: "7", event: { ru: "Учение", en: "Exercise" } },
      { embargo: "2026-09-05T18:00+05:00", status: "correction", corrects: "6" },
    );
    writer.save(revise(writer.documents[1]!, { contents: {}, facts, now: at(6) }));
    writer.write("Учение идёт.", 7);
    expect(retold(writer)).toEqual(writer.documents);
    expect(new History(writer.records).list().map(({ changed }) => changed)).toEqual([
      ["about", "ru"],
      ["en"],
      ["about"],
      ["ru"],
    ]);
  });

  it("takes little room: at most 400 bytes a revision of a text of 6 KB as it is typed", () => {
    const writer = new Writer();
    const begun = "Сегодня на полигоне продолжилось совместное учение. ".repeat(60);
    const typed = "Подразделения отработали переправу, эвакуацию пострадавших и связь. ".repeat(12);
    for (let end = 0; end < typed.length; end += 4) writer.write(begun + typed.slice(0, end));
    const bytes = writer.records.reduce((sum, record) => sum + checkedLine(record).length, 0);
    expect(writer.records.length).toBeGreaterThan(150);
    expect(bytes / writer.records.length).toBeLessThanOrEqual(400);
    expect(retold(writer)).toEqual(writer.documents);
  });

  it("begins anew with a whole text now and then", () => {
    const writer = new Writer();
    for (let index = 0; index < 200; index += 1) writer.write(`Строка ${index}`);
    const whole = writer.records.filter((record) => record.whole !== undefined);
    expect(whole.length).toBe(3);
    expect(Math.max(...writer.records.map(({ depth }) => depth))).toBeLessThan(100);
  });

  it("never gives a text that was not saved: a changed record is told", () => {
    const writer = new Writer();
    writer.write("Участвуют 2500 военнослужащих.");
    writer.write("Участвуют 2600 военнослужащих.");
    const [first, second] = writer.records as [RevisionRecord, RevisionRecord];
    const forged = makeRecord({
      ...second,
      state: stateOf(draft("Участвуют 9600 военнослужащих.")),
      dates: {},
      base: null,
    });
    const history = new History([first, { ...forged, id: second.id }]);
    expect(() => history.stateOf(second.id)).toThrow(DamagedRevisionError);
  });

  it("tells what it can where a record in between is gone", () => {
    const writer = new Writer();
    for (const words of ["один", "два", "три"]) writer.write(words);
    const [first, second, third] = writer.records as [
      RevisionRecord,
      RevisionRecord,
      RevisionRecord,
    ];
    const history = new History([first, third]);
    expect(() => history.stateOf(third.id)).toThrow(DamagedRevisionError);
    expect(() => history.stateOf(second.id)).toThrow(DamagedRevisionError);
    expect(history.documentOf(writer.documents[0]!.id, first.id)).toEqual(writer.documents[0]);
  });

  it("knows the names people gave, the last one of each", () => {
    const writer = new Writer();
    writer.write("один");
    writer.write("два");
    const [first, second] = writer.records as [RevisionRecord, RevisionRecord];
    const named = (of: string, milestone: string) => ({
      of,
      milestone,
      author: "Иванова",
      at: at(9),
    });
    const history = new History([
      first,
      second,
      named(first.id, "Черновик"),
      named(second.id, "Отправлено"),
      named(first.id, ""),
    ]);
    expect(history.list().map(({ milestone }) => milestone)).toEqual([null, "Отправлено"]);
  });
});
