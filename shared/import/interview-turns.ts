import { endsSentence, isTitleLike } from "./line-shape.ts";
import type { Line } from "./lines.ts";

/** What a line of an interview is. */
export interface Turn {
  readonly role: "question" | "answer" | "continuation";
  /** Who speaks, where the standing wording does not tell. */
  readonly label: string;
  readonly text: string;
}

export interface Interview {
  readonly turns: readonly Turn[];
  /** How questions are told from answers; by question marks alone it is a guess. */
  readonly by: "label" | "dash" | "mark";
}

type ReadTurn = (line: Line, index: number) => Turn;

/** Tells questions from answers by what the text offers: labels, names, dashes, or question marks alone. */
export function readTurns(lines: readonly Line[]): Interview {
  const labelled = byStandingLabel(lines) ?? byName(lines);
  if (labelled !== null) return { turns: lines.map(labelled), by: "label" };
  const dashed = byDash(lines);
  if (dashed !== null) return { turns: lines.map(dashed), by: "dash" };
  return { turns: lines.map(byQuestionMark(lines)), by: "mark" };
}

function continuation(text: string): Turn {
  return { role: "continuation", label: "", text };
}

const questionLabel =
  /^(?:(question|вопрос)(?:\s?№?\s?\d{1,2})?\s?[:.]|([QВ])\s?:|(Q)\.|(корр\.|корреспондент|correspondent|журналист|ведущ(?:ий|ая))\s?[:.]?\s?[:—–])\s*/iu;
const answerLabel = /^(?:(answer|ответ)(?:\s?№?\s?\d{1,2})?\s?[:.]|([AО])\s?:|(A)\.)\s*/iu;

function byStandingLabel(lines: readonly Line[]): ReadTurn | null {
  const questions = lines.filter((line) => isLabelled(line.text, questionLabel));
  if (questions.length === 0) return null;
  const answers = lines.filter((line) => isLabelled(line.text, answerLabel));
  const names = byName(lines);
  return (line, index) => {
    const question = label(line.text, questionLabel);
    if (question !== null) return { role: "question", ...question };
    const answer = label(line.text, answerLabel);
    if (answer !== null) return { role: "answer", ...answer };
    const previous = lines[index - 1]?.text ?? "";
    if (answers.length > 0) return continuation(line.text);
    // "Question: …", then the answer under a name or with no label at all.
    const named = names?.(line, index);
    if (named !== undefined && named.label !== "") return { ...named, role: "answer" };
    const answered = isLabelled(previous, questionLabel) && bare(previous, questionLabel) !== "";
    return answered ? { role: "answer", label: "", text: line.text } : continuation(line.text);
  };
}

function isLabelled(text: string, pattern: RegExp): boolean {
  return pattern.test(text.slice(0, 60));
}

function bare(text: string, pattern: RegExp): string {
  return text.slice(pattern.exec(text.slice(0, 60))?.[0].length ?? 0).trim();
}

/** The words "Question" and "Answer" are the document's own wording; any other label is kept. */
function label(text: string, pattern: RegExp): { label: string; text: string } | null {
  const match = pattern.exec(text.slice(0, 60));
  if (match === null) return null;
  const own = match[1] !== undefined || match[2] !== undefined || match[3] !== undefined;
  const numbered = /\d/.test(match[0]);
  return {
    label: own && !numbered ? "" : match[0].trim().replace(/\s?[:—–]$/u, ""),
    text: text.slice(match[0].length),
  };
}

const name = /^(\p{Lu}[^:?!]{0,60}):\s+(?=\S)/u;

function byName(lines: readonly Line[]): ReadTurn | null {
  const voices = new Map<string, { turns: number; questions: number }>();
  for (const { text } of lines) {
    const who = name.exec(text.slice(0, 80))?.[1];
    if (who === undefined) continue;
    const voice = voices.get(who) ?? { turns: 0, questions: 0 };
    const asks = /\?[»”"]?$/u.test(text.slice(-2));
    voices.set(who, { turns: voice.turns + 1, questions: voice.questions + (asks ? 1 : 0) });
  }
  const speaking = [...voices].filter(([, voice]) => voice.turns > 1);
  const asking = new Set(
    speaking.filter(([, voice]) => voice.questions >= voice.turns * 0.6).map(([who]) => who),
  );
  if (asking.size === 0 || asking.size === speaking.length) return null;
  const known = new Set(speaking.map(([who]) => who));
  return ({ text }) => {
    const match = name.exec(text.slice(0, 80));
    const who = match?.[1];
    if (match === null || who === undefined || !known.has(who)) return continuation(text);
    const role = asking.has(who) ? "question" : "answer";
    return { role, label: who, text: text.slice(match[0].length) };
  };
}

const dash = /^[—–-]\s+/u;

/** As Russian newspapers set interviews: every turn begins with a dash, questions end in their mark. */
function byDash(lines: readonly Line[]): ReadTurn | null {
  const turns = lines.filter((line) => dash.test(line.text.slice(0, 4)));
  if (turns.length < 2 || !turns.some((line) => asks(line.text))) return null;
  let expecting: "question" | "answer" = "question";
  return ({ text }) => {
    if (!dash.test(text.slice(0, 4))) return continuation(text);
    const role = expecting === "question" && !asks(text) ? "answer" : expecting;
    expecting = role === "question" ? "answer" : "question";
    return { role, label: "", text: text.replace(dash, "") };
  };
}

function byQuestionMark(lines: readonly Line[]): ReadTurn {
  let previous: Turn["role"] = "continuation";
  return (line, index) => {
    const question = asks(line.text) && line.text.length <= 700 && index + 1 < lines.length;
    const role = question ? "question" : previous === "question" ? "answer" : "continuation";
    previous = role;
    return { role, label: "", text: line.text };
  };
}

function asks(text: string): boolean {
  return /\?[»”"')]?\.?$/u.test(text.slice(-3));
}

/** A rubric between two questions. */
export function isInterviewHeading(line: Line, next: Turn | undefined): boolean {
  return (
    line.gap && next?.role === "question" && isTitleLike(line.text, 100) && !endsSentence(line.text)
  );
}
