import type { Handlers } from "../../../shared/ipc/contract.ts";
import { success } from "../../../shared/result.ts";
import type { Services } from "../handlers.ts";

type Answered =
  | "spelling.check"
  | "spelling.suggest"
  | "spelling.words"
  | "spelling.add"
  | "spelling.remove"
  | "edit.run";

export function spellingHandlers({
  spelling,
  dictionary,
  edit,
}: Services): Pick<Handlers, Answered> {
  return {
    "spelling.check": async ({ words }) => success(await spelling.check(words)),
    "spelling.suggest": async ({ word }) => success(await spelling.suggest(word)),
    "spelling.words": async () => success(dictionary.words()),
    "spelling.add": async ({ word }) => success(await dictionary.add(word)),
    "spelling.remove": async ({ word }) => success(await dictionary.remove(word)),
    "edit.run": async ({ what }) => {
      edit(what);
      return success(undefined);
    },
  };
}
