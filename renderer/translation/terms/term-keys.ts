import { keydownHandler } from "@tiptap/pm/keymap";
import { type Command, Plugin } from "@tiptap/pm/state";

/** The first nine terms of a block have a key. */
const numbered = 9;

/** @param number of the term, from 0; null: it has no key */
export function termKeyOf(number: number): string | null {
  return number < numbered ? `Alt+${number + 1}` : null;
}

/** Alt+1 to Alt+9 insert the terms of the block at the caret, on either sheet. */
export function termKeys(insert: (number: number) => boolean): Plugin {
  const keys = Array.from({ length: numbered }, (_, number): [string, Command] => [
    `Alt-${number + 1}`,
    () => insert(number),
  ]);
  return new Plugin({ props: { handleKeyDown: keydownHandler(Object.fromEntries(keys)) } });
}
