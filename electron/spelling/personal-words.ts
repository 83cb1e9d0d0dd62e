import { fold } from "../../shared/search/fold.ts";
import { personalDictionarySchema } from "../../shared/spelling/personal-dictionary.ts";
import type { Log } from "../log.ts";
import { openStoredValue } from "../settings/stored-value.ts";

/** The dictionary of whoever sits at this computer. */
export interface PersonalWords {
  /** In the order of the alphabet. */
  words(): readonly string[];
  /** Throws a problem where the file cannot be written. @returns all words */
  add(word: string): Promise<readonly string[]>;
  remove(word: string): Promise<readonly string[]>;
  settled(): Promise<void>;
}

/** @param onChange told the words there are at the beginning, and after every change */
export async function openPersonalWords(options: {
  readonly file: string;
  readonly now: () => Date;
  readonly log: Log;
  readonly onChange: (words: readonly string[]) => void;
}): Promise<PersonalWords> {
  const stored = await openStoredValue({
    file: options.file,
    schema: personalDictionarySchema,
    initial: { words: [] },
    now: options.now,
    onBroken: (keptAs, reason) =>
      options.log.error(`The dictionary could not be read and is kept as ${keptAs}`, reason),
  });
  const words = () => stored.current().words;
  let changing: Promise<unknown> = Promise.resolve();

  /** One after the other: each change begins with what the one before has left. */
  function change(changed: (words: readonly string[]) => readonly string[]) {
    const done = changing.then(() => write(changed(words())));
    changing = done.catch(() => undefined);
    return done;
  }

  async function write(changed: readonly string[]): Promise<readonly string[]> {
    await stored.change({ words: changed });
    options.onChange(changed);
    return changed;
  }

  options.onChange(words());
  return {
    words,
    add: (word) =>
      change((all) =>
        all.some((one) => fold(one) === fold(word))
          ? all
          : [...all, word].toSorted((one, other) => fold(one).localeCompare(fold(other), "ru")),
      ),
    remove: (word) => change((all) => all.filter((one) => one !== word)),
    async settled() {
      await changing;
    },
  };
}
