import type { Node } from "@tiptap/pm/model";
import * as fc from "fast-check";

import { schema, type NodeName } from "../../../shared/rich-text/schema.ts";

/**
 * Documents of every sort of block. Ids come from one small pool, so that two documents share some
 * of them, at other places and in other blocks too.
 */
export interface DocumentShape {
  /** Each id at most once and none missing: a source as the editor keeps it. */
  readonly ids: "unique" | "any";
}

type Plan = (identify: () => string | null) => Node;

const words = fc.constantFrom("", "", "учения", "2 500 человек", "training ground", " ");
const markNames = fc.constantFrom("bold", "italic", "underline");

const inline = fc.array(
  fc.oneof(fc.record({ text: words, mark: fc.option(markNames) }), fc.constant("break" as const)),
  { maxLength: 3 },
);

function textPlan(...names: NodeName[]): fc.Arbitrary<Plan> {
  return fc
    .record({
      name: fc.constantFrom(...names),
      content: inline,
      level: fc.constantFrom(2, 3),
      date: fc.constantFrom(null, "2023-09-05", "2023-09-06"),
      label: fc.constantFrom("", "ТАСС:"),
      record: fc.constantFrom(null, "", "старый текст", "место\n2023-09-05"),
    })
    .map(({ name, content, level, date, label, record }) => (identify) => {
      const type = schema.nodes[name];
      const nodes = content.flatMap((piece) => {
        if (piece === "break") return [schema.nodes.hardBreak.create()];
        if (piece.text === "") return [];
        const marks = piece.mark === null ? [] : type.allowedMarks([schema.mark(piece.mark)]);
        return [schema.text(piece.text, marks)];
      });
      const translatedFrom = record === null ? null : { hash: record, text: record };
      return type.create({ id: identify(), level, date, label, translatedFrom }, nodes);
    });
}

function containerPlan(name: NodeName, ...parts: fc.Arbitrary<Plan[]>[]): fc.Arbitrary<Plan> {
  return fc.tuple(...parts).map((plans) => (identify) => {
    const id = identify();
    return schema.nodes[name].create(
      { id },
      plans.flat().map((plan) => plan(identify)),
    );
  });
}

const one = (plan: fc.Arbitrary<Plan>) => plan.map((made) => [made]);
const some = (plan: fc.Arbitrary<Plan>, minLength = 1) =>
  fc.array(plan, { minLength, maxLength: 3 });

const paragraphs = textPlan("paragraph");
const simpleList = fc.oneof(
  containerPlan("bulletList", some(containerPlan("listItem", one(paragraphs)))),
  containerPlan("orderedList", some(containerPlan("listItem", one(paragraphs)))),
);
const list = containerPlan(
  "bulletList",
  some(containerPlan("listItem", one(paragraphs), some(fc.oneof(paragraphs, simpleList), 0))),
);
const cell = fc.oneof(
  containerPlan("tableCell", some(fc.oneof(paragraphs, simpleList))),
  containerPlan("tableHeader", some(paragraphs)),
);
const figure = fc.tuple(textPlan("caption"), textPlan("credit"), fc.constantFrom("", "Парад")).map(
  ([caption, credit, alt]): Plan =>
    (identify) =>
      schema.nodes.figure.create({ id: identify(), alt }, [caption(identify), credit(identify)]),
);

const block: fc.Arbitrary<Plan> = fc.oneof(
  { weight: 6, arbitrary: textPlan("paragraph", "heading", "headline", "lead", "dateline") },
  textPlan("signOff", "salutation", "deliveryCaveat", "mediaContact", "interviewer"),
  containerPlan("exchange", one(textPlan("question")), some(textPlan("answer"))),
  containerPlan("quotation", some(paragraphs), one(textPlan("attribution"))),
  containerPlan("boilerplate", one(textPlan("heading")), some(paragraphs)),
  containerPlan("endMark"),
  simpleList,
  list,
  figure,
  containerPlan("table", some(containerPlan("tableRow", some(cell)))),
);

const poolSize = 60;
const idOf = (number: number): string => String(number).padStart(10, "0");

export function arbitraryDocument({ ids }: DocumentShape): fc.Arbitrary<Node> {
  const order =
    ids === "unique"
      ? fc.shuffledSubarray(
          Array.from({ length: poolSize }, (_, index) => index),
          {
            minLength: poolSize,
            maxLength: poolSize,
          },
        )
      : fc.array(fc.option(fc.nat(poolSize - 1), { freq: 9 }), {
          minLength: poolSize,
          maxLength: poolSize,
        });
  return fc
    .tuple(fc.array(block, { minLength: 1, maxLength: 7 }), order)
    .map(([plans, numbers]) => {
      let used = 0;
      const identify = (): string | null => {
        const number = used < poolSize ? numbers[used] : ids === "unique" ? used : null;
        used += 1;
        return number === null || number === undefined ? null : idOf(number);
      };
      return schema.nodes.doc.create(
        null,
        plans.map((plan) => plan(identify)),
      );
    });
}
