import { ProblemError, type Result } from "../../shared/result.ts";

/** The value, where there is one; otherwise the problem travels on as an error. */
export function required<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new ProblemError(result.problem.code, result.problem.params);
  return result.value;
}
