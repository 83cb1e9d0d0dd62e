import { describe, expect, it } from "vitest";

import {
  append,
  indexOf,
  newElement,
  newText,
  removeAll,
  replace,
} from "../../../shared/import/cleaning/edit-tree.ts";
import { textOf } from "../../../shared/import/html/tree.ts";

/** More than a function takes arguments. */
const many = 150_000;
const texts = (text: string) => Array.from({ length: many }, () => newText(text));

describe("a page of more nodes than a function takes arguments", () => {
  it("has them put in the place of one, in their order", () => {
    const wrapper = newElement("span", texts("x"));
    const line = newElement("p", [newText("a"), wrapper, newText("b")]);
    replace(wrapper, wrapper.childNodes.slice());
    expect(line.childNodes).toHaveLength(many + 2);
    expect(textOf(line)).toBe(`a${"x".repeat(many)}b`);
    expect(wrapper.childNodes).toEqual([]);
  });

  it("has each replaced by another, and all of them taken out, in no time", () => {
    const body = newElement("body", [newText("a")]);
    const elements = texts("x").map((text) => newElement("b", [text]));
    append(body, elements);
    for (const element of elements.toReversed()) replace(element, [newElement("strong")]);
    const [, ...others] = body.childNodes;
    expect(others.every(({ nodeName }) => nodeName === "strong")).toBe(true);
    expect(indexOf(others[7] ?? body)).toBe(8);
    removeAll(others);
    expect(textOf(body)).toBe("a");
    expect(body.childNodes).toHaveLength(1);
  });
});
