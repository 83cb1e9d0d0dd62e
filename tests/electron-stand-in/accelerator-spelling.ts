/**
 * One spelling for an accelerator as a menu has it ("CmdOrCtrl+Shift+P") and for a key pressed in
 * the page: the modifiers in fixed order, then the key in lower case ("ctrl+shift+p").
 */

export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

const modifierNames: Record<string, string> = {
  alt: "alt",
  altgr: "alt",
  command: "meta",
  cmd: "meta",
  control: "ctrl",
  ctrl: "ctrl",
  meta: "meta",
  option: "alt",
  shift: "shift",
  super: "meta",
};
const keyNames: Record<string, string> = {
  arrowdown: "down",
  arrowleft: "left",
  arrowright: "right",
  arrowup: "up",
  esc: "escape",
  plus: "+",
  return: "enter",
  space: " ",
};
const keysOfCodes: Record<string, string> = {
  Backquote: "`",
  Backslash: "\\",
  BracketLeft: "[",
  BracketRight: "]",
  Comma: ",",
  Equal: "=",
  Minus: "-",
  NumpadAdd: "+",
  NumpadSubtract: "-",
  Period: ".",
  Quote: "'",
  Semicolon: ";",
  Slash: "/",
};
const modifierOrder = ["ctrl", "alt", "shift", "meta"];

export function spellAccelerator(accelerator: string, platform: string): string {
  const parts = accelerator.replace(/\+\+$/, "+Plus").toLowerCase().split("+");
  const key = parts.pop() ?? "";
  const control = platform === "darwin" ? "meta" : "ctrl";
  const modifiers = parts.map((part) =>
    /^(command|cmd)orc(ontro|tr)l$/.test(part) ? control : (modifierNames[part] ?? part),
  );
  return spell(modifiers, keyNames[key] ?? key);
}

/** The spellings a key press may have in a menu: by what it types and by where it lies. */
export function spellKeyPress(press: KeyPress): string[] {
  const { ctrlKey, altKey, shiftKey, metaKey } = press;
  const pressed = { ctrl: ctrlKey, alt: altKey, shift: shiftKey, meta: metaKey };
  const modifiers = modifierOrder.filter((name) => pressed[name as keyof typeof pressed]);
  const typed = press.key.toLowerCase();
  const key = keyNames[typed] ?? typed;
  // "+" takes Shift to type on most keyboards, and no accelerator asks for it.
  const typedModifiers = key === "+" ? modifiers.filter((name) => name !== "shift") : modifiers;
  const place = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(press.code)?.[1]?.toLowerCase();
  const placed = place ?? keysOfCodes[press.code];
  return [spell(typedModifiers, key), ...(placed === undefined ? [] : [spell(modifiers, placed)])];
}

function spell(modifiers: readonly string[], key: string): string {
  const ordered = modifierOrder.filter((name) => modifiers.includes(name));
  return [...ordered, key].join("+");
}
