import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, it } from "vitest";

import { menuTemplate } from "../../../electron/menu-template.ts";
import { accelerators } from "../../../shared/domain/accelerators.ts";
import { windowCommands } from "../../../shared/domain/commands.ts";
import { type Language, languages } from "../../../shared/domain/language.ts";

function menu(interfaceLanguage: Language, platform: NodeJS.Platform) {
  const done: string[] = [];
  const template = menuTemplate({
    settings: { interfaceLanguage, theme: "dark" },
    platform,
    developerTools: false,
    actions: {
      command: (command) => done.push(command),
      changeSettings: (part) => done.push(JSON.stringify(part)),
      addSample: () => done.push("sample"),
    },
  });
  return { done, items: flatten(template) };
}

function flatten(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? flatten(item.submenu) : []),
  ]);
}

/** Electron's own click has more arguments than ours look at. */
function click(item: MenuItemConstructorOptions | undefined) {
  (item?.click as (() => void) | undefined)?.();
}

const platforms = ["win32", "linux", "darwin"] as const;
const cases = languages.flatMap((language) =>
  platforms.map((platform) => [language, platform] as const),
);

describe.each(cases)("the menu in %s on %s", (language, platform) => {
  it("offers every command once and sends it", () => {
    const { items, done } = menu(language, platform);
    for (const command of windowCommands) {
      const offered = items.filter((item) => item.id === command);
      expect(offered, command).toHaveLength(1);
      click(offered[0]);
    }
    expect(done).toEqual([...windowCommands]);
  });

  it("has its own words for everything that is not a line", () => {
    for (const item of menu(language, platform).items) {
      if (item.type === "separator") continue;
      expect(item.label, JSON.stringify(item)).toMatch(/\p{L}/u);
      expect(item.label).not.toMatch(/^menu:|^\w+\.\w+/);
    }
  });

  it("gives no two items the same keys", () => {
    const keys = menu(language, platform).items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

it("names each interface language in that language and ticks what is set", () => {
  const { items, done } = menu("ru", "linux");
  const find = (id: string) => items.find((item) => item.id === id);
  expect(find("interfaceLanguage.ru")).toMatchObject({ label: "Русский", checked: true });
  expect(find("interfaceLanguage.en")).toMatchObject({ label: "English", checked: false });
  expect(find("theme.dark")).toMatchObject({ label: "Тёмное", checked: true });
  click(find("interfaceLanguage.en"));
  click(find("theme.light"));
  click(find("sample"));
  expect(done).toEqual(['{"interfaceLanguage":"en"}', '{"theme":"light"}', "sample"]);
});

it("never asks for Ctrl and Alt together, which types a character on many keyboards", () => {
  for (const keys of Object.values(accelerators)) expect(keys).not.toMatch(/Ctrl.*Alt|Alt.*Ctrl/);
});
