import { spellAccelerator } from "./accelerator-spelling.ts";
import type { BrowserWindow } from "./browser-window.ts";
import type { MenuItem } from "./menu-item.ts";
import { Menu, onApplicationMenu } from "./menu.ts";
import { windows } from "./windows.ts";

/** The accelerators of the application's menu that a page has to report. */
export function menuAccelerators(): string[] {
  return items(Menu.getApplicationMenu()).map(({ accelerator }) => accelerator);
}

/** Does what the menu has for a key the page has left unhandled. */
export function runAccelerator(accelerator: string, window: BrowserWindow): void {
  const found = items(Menu.getApplicationMenu()).find(
    ({ accelerator: known, item }) => known === accelerator && item.enabled,
  );
  found?.item.click({ triggeredByAccelerator: true }, window);
}

onApplicationMenu(() => {
  const accelerators = menuAccelerators();
  for (const { webContents } of windows.all())
    webContents.deliver({ kind: "accelerators", accelerators });
});

function items(menu: Menu | null | undefined): { accelerator: string; item: MenuItem }[] {
  return (menu?.items ?? []).flatMap((item) => {
    const hidden = !item.visible && !item.acceleratorWorksWhenHidden;
    if (item.accelerator === undefined || !item.registerAccelerator || hidden) {
      return items(item.submenu);
    }
    return { accelerator: spellAccelerator(item.accelerator, process.platform), item };
  });
}
