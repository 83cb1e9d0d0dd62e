import type errors from "./i18n/en/errors.json";

/** Every failure a person can meet has a code here and a sentence in both languages under it. */
export type ProblemCode = keyof typeof errors;

/** An expected failure, told as a value: what happened (`code`) and to what (`params`). */
export interface Problem {
  readonly code: ProblemCode;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function failure(code: ProblemCode, params?: Problem["params"]): Result<never> {
  return { ok: false, problem: problem(code, params) };
}

export function problem(code: ProblemCode, params?: Problem["params"]): Problem {
  return params === undefined ? { code } : { code, params };
}

/** Carries a {@link Problem} through code that throws; services turn it back into a {@link Result}. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, params?: Problem["params"], options?: ErrorOptions) {
    super(JSON.stringify({ code, ...params }), options);
    this.name = "ProblemError";
    this.problem = problem(code, params);
  }
}

/** Makes a switch over a union exhaustive: a case forgotten does not compile. */
export function missingCase(value: never): never {
  throw new Error(`Missing case: ${JSON.stringify(value)}`);
}
