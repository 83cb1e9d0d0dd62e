import type { DevToolsSession } from "./devtools-pipe.ts";
import { cloningFunction } from "./page-scripts.ts";
import { parse } from "./structured-clone-codec.ts";

/** Runs code in the page's own world; the result comes back by structured clone. */
export async function evaluateInPage(
  session: DevToolsSession,
  code: string,
  userGesture: boolean,
): Promise<unknown> {
  const evaluated = await session.send("Runtime.evaluate", {
    expression: code,
    awaitPromise: true,
    userGesture,
  });
  if (evaluated.exceptionDetails) throw pageError(evaluated.exceptionDetails);
  const { objectId, value, unserializableValue } = evaluated.result;
  if (objectId === undefined) return unserializableValue ? primitive(unserializableValue) : value;
  const cloned = await session.send("Runtime.callFunctionOn", {
    objectId,
    functionDeclaration: cloningFunction(),
    returnByValue: true,
  });
  if (cloned.exceptionDetails) throw new Error("An object could not be cloned.");
  return parse(cloned.result.value as string);
}

function pageError(details: { text: string; exception?: { description?: string } }): Error {
  const description = details.exception?.description?.split("\n")[0];
  return new Error(description?.replace(/^\w*Error: /, "") ?? details.text);
}

function primitive(text: string): number | bigint {
  return text.endsWith("n") ? BigInt(text.slice(0, -1)) : Number(text);
}
