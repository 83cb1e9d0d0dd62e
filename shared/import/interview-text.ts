import type { Node } from "@tiptap/pm/model";

import { block, exchange, heading, type Inline, paragraph } from "../rich-text/build.ts";
import { schema } from "../rich-text/schema.ts";
import { type Interview, isInterviewHeading, readTurns, type Turn } from "./interview-turns.ts";
import { endOfLine, isSaid, type Line } from "./lines.ts";
import type { RunningText } from "./running-text.ts";
import { uncertain } from "./uncertainty.ts";

export interface InterviewText extends RunningText {
  /** The lines before the first question. */
  readonly opening: readonly Line[];
}

/** A turn with its text as it was formatted. */
interface FormattedTurn extends Turn {
  readonly content: readonly Inline[];
}

/** Questions with their answers; an answer runs on until the next question. */
export function readInterviewText(lines: readonly Line[]): InterviewText {
  const interview = readTurns(lines);
  const { turns } = interview;
  const first = turns.findIndex((turn) => turn.role === "question");
  if (first < 0) return { opening: lines, blocks: [], uncertainties: notFound(lines) };
  const blocks: Node[] = [];
  let open: FormattedTurn[] = [];
  let afterBlock = false;
  for (const [index, read] of turns.entries()) {
    const line = lines[index];
    if (index < first || line === undefined) continue;
    const turn = { ...read, content: endOfLine(line, read.text) };
    if (isSaid(line)) {
      blocks.push(...close(open), ...(line.block === undefined ? [] : [line.block]));
      open = [];
      afterBlock = true;
      continue;
    }
    if (afterBlock && turn.role === "continuation") {
      // An answer holds text only: what goes on below a list or a picture does so as paragraphs.
      blocks.push(paragraph(...turn.content));
      continue;
    }
    afterBlock = false;
    if (open.length > 1 && isInterviewHeading(line, turns[index + 1])) {
      blocks.push(...close(open), heading(2, line.text));
      open = [];
    } else if (turn.role === "question" && isAnswered(open, interview)) {
      blocks.push(...close(open));
      open = [turn];
    } else open.push(placed(turn, open));
  }
  blocks.push(...close(open));
  return { opening: lines.slice(0, first), blocks, uncertainties: guesses(interview) };
}

/** A question with a label of its own never belongs to the one before it. */
function isAnswered(open: readonly FormattedTurn[], { by }: Interview): boolean {
  return by === "label" || open.some((turn) => turn.role !== "question");
}

/** What follows a question without a label of its own: more of the question while that is empty, else the answer. */
function placed(turn: FormattedTurn, open: readonly FormattedTurn[]): FormattedTurn {
  if (turn.role !== "continuation") return turn;
  const asked = open.at(-1);
  const unfinished = asked?.role === "question" && asked.text === "";
  return { ...turn, role: unfinished ? "question" : "answer" };
}

function close(turns: readonly FormattedTurn[]): Node[] {
  if (turns.length === 0) return [];
  const questions = turns.filter((turn) => turn.role === "question");
  const answers = turns.filter((turn) => turn.role !== "question" && turn.text !== "");
  const asked = questions.flatMap(({ content }, index) =>
    index === 0 ? content : [schema.node("hardBreak"), ...content],
  );
  return [
    exchange(
      block("question", { label: questions[0]?.label ?? "" }, ...asked),
      ...(answers.length === 0 ? [block("answer", {})] : answers.map(answerBlock)),
    ),
  ];
}

function answerBlock({ label, content }: FormattedTurn): Node {
  return block("answer", { label }, ...content);
}

function guesses({ turns, by }: Interview) {
  if (by !== "mark") return [];
  return turns
    .filter((turn) => turn.role === "question")
    .map((turn) => uncertain("question", turn.text));
}

function notFound(lines: readonly Line[]) {
  const [first] = lines;
  return first === undefined ? [] : [uncertain("question", first.text)];
}
