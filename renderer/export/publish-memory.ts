import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

import type { Facts } from "../../shared/domain/document.ts";
import type { PublishChoices, Remembered } from "../workspace/remembered.ts";

/** Events whose choices are remembered, the latest first. */
const mostEvents = 50;

/** How documents of the event were last published; where none was, how any document was. */
export function recallPublishing(remembered: Remembered, event: Facts["event"]): PublishChoices {
  const key = keyOf(event);
  const known = remembered.publishByEvent.find((each) => each.event === key);
  return known?.choices ?? remembered.publish;
}

/** What to remember once a document of the event has been published so. */
export function rememberPublishing(
  { publishByEvent }: Remembered,
  event: Facts["event"],
  publish: PublishChoices,
): Pick<Remembered, "publish" | "publishByEvent"> {
  const key = keyOf(event);
  if (key === null) return { publish, publishByEvent };
  const others = publishByEvent.filter((each) => each.event !== key);
  return {
    publish,
    publishByEvent: [{ event: key, choices: publish }, ...others].slice(0, mostEvents),
  };
}

/** The window's storage is to tell nothing of the documents: a hash stands for the event. */
function keyOf({ ru, en }: Facts["event"]): string | null {
  const names = [ru, en].map((name) => name.trim().replaceAll(/\s+/g, " ").toLowerCase());
  return names.every((name) => name === "")
    ? null
    : bytesToHex(sha256(utf8ToBytes(JSON.stringify(names))));
}
