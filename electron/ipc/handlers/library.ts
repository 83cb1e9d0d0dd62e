import type { Handlers } from "../../../shared/ipc/contract.ts";
import { success } from "../../../shared/result.ts";
import { addSample } from "../../jobs/add-sample.ts";
import { searchLibrary } from "../../search/search-library.ts";
import type { Services } from "../handlers.ts";

/** A millisecond's work to hand over, and no more to keep in memory than what a small collection takes away. */
const rowsAtATime = 100;

export function libraryHandlers({
  library,
  search,
  dialogs,
  stamps,
  libraryOpened,
  rememberLibrary,
}: Services): Pick<
  Handlers,
  | "library.state"
  | "library.choose"
  | "library.tryWriting"
  | "library.list"
  | "library.search"
  | "library.people"
  | "library.addSample"
> {
  return {
    "library.state": async () => {
      await libraryOpened();
      return success({
        library: library.info(),
        problem: library.problem(),
        readOnly: library.readOnly(),
      });
    },
    "library.choose": async ({ how }) => {
      const folder = await dialogs.chooseFolder(how === "open" ? "openLibrary" : "createLibrary");
      if (folder === null) return success(null);
      const chosen = how === "open" ? await library.open(folder) : await library.create(folder);
      if (chosen.ok) await rememberLibrary(chosen.value.path);
      return chosen;
    },
    "library.tryWriting": async () => {
      await library.tryWriting();
      return success(library.readOnly());
    },
    "library.list": async ({ from }) => {
      const opened = library.require();
      if (!opened.ok) return opened;
      const rows = opened.value.list();
      const end = from + rowsAtATime;
      return success({ summaries: rows.slice(from, end), next: end < rows.length ? end : null });
    },
    "library.search": async (wanted) => {
      const opened = library.require();
      return opened.ok ? success(await searchLibrary(opened.value.list(), search, wanted)) : opened;
    },
    "library.people": async () => {
      const opened = library.require();
      if (!opened.ok) return opened;
      const { people, complete } = await search.ask(null);
      return success({ people, complete });
    },
    "library.addSample": async () => {
      const opened = library.require();
      return opened.ok ? addSample(opened.value, stamps) : opened;
    },
  };
}
