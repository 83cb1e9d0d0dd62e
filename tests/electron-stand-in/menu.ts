import type { MenuItemConstructorOptions } from "electron";
import { EventEmitter } from "node:events";
import { MenuItem } from "./menu-item.ts";
import { throwForUnknownMembers } from "./not-covered.ts";

let applicationMenu: Menu | null = null;
let handleChange: () => void = () => undefined;

/** Called when the application's menu is another one. */
export function onApplicationMenu(handler: () => void): void {
  handleChange = handler;
}

export class Menu extends EventEmitter {
  readonly items: MenuItem[] = [];

  append(item: MenuItem): void {
    this.items.push(item);
  }

  insert(position: number, item: MenuItem): void {
    this.items.splice(position, 0, item);
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  static buildFromTemplate(template: (MenuItemConstructorOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const entry of template) {
      menu.append(
        entry instanceof MenuItem
          ? entry
          : new MenuItem(entry, (items) => Menu.buildFromTemplate(items)),
      );
    }
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
    handleChange();
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }
}

throwForUnknownMembers("Menu", Menu);
