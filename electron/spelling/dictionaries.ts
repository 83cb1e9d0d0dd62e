import { readFile } from "node:fs/promises";
import path from "node:path";

import type { Language } from "../../shared/domain/language.ts";
import type { Dictionaries, DictionaryFiles } from "./protocol.ts";

/** Read by the main process, which can read the program's archive on every system. */
export async function readDictionaries(
  folder = path.join(import.meta.dirname, "dictionaries"),
): Promise<Dictionaries> {
  const read = async (language: Language): Promise<DictionaryFiles> => {
    const [aff, dic] = await Promise.all(
      ["aff", "dic"].map(
        async (ending) =>
          new Uint8Array(await readFile(path.join(folder, `${language}.${ending}`))),
      ),
    );
    if (aff === undefined || dic === undefined) throw new Error("A dictionary has two files");
    return { aff, dic };
  };
  const [ru, en] = await Promise.all([read("ru"), read("en")]);
  return { ru, en };
}
