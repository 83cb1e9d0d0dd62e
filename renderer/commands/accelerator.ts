import { accelerators } from "../../shared/domain/accelerators.ts";
import type { WindowCommand } from "../../shared/domain/commands.ts";

const mac: Readonly<Record<string, string>> = { CmdOrCtrl: "⌘", Shift: "⇧", Enter: "↩" };
const others: Readonly<Record<string, string>> = { CmdOrCtrl: "Ctrl" };

/** The command's keys as the person's keyboard has them; null where it has none. */
export function keysOf(command: WindowCommand, platform: string): readonly string[] | null {
  const accelerator = acceleratorOf(command);
  if (accelerator === null) return null;
  const names = platform === "darwin" ? mac : others;
  return accelerator.split("+").map((key) => names[key] ?? key);
}

function acceleratorOf(command: WindowCommand): string | null {
  const known: Partial<Record<WindowCommand, string>> = accelerators;
  return known[command] ?? null;
}
