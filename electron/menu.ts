import { Menu } from "electron";

import { type MenuOptions, menuTemplate } from "./menu-template.ts";

/** Puts the menu into place; called again whenever its wording or its ticks change. */
export function showMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}
