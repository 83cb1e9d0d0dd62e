import type { KeyboardEvent, MenuItemConstructorOptions } from "electron";
import type { BrowserWindow } from "./browser-window.ts";
import type { Menu } from "./menu.ts";
import { menuRoleOf, type MenuRole } from "./menu-roles.ts";
import { refuseUnknownOptions, throwForUnknownMembers } from "./not-covered.ts";
import type { WebContents } from "./web-contents.ts";
import { windows } from "./windows.ts";

type Template = NonNullable<Extract<MenuItemConstructorOptions["submenu"], unknown[]>>;
type Click = (item: MenuItem, window: BrowserWindow | undefined, event: KeyboardEvent) => void;

const coveredOptions: readonly (keyof MenuItemConstructorOptions)[] = [
  "accelerator",
  "acceleratorWorksWhenHidden",
  "checked",
  "click",
  "enabled",
  "icon",
  "id",
  "label",
  "registerAccelerator",
  "role",
  "sublabel",
  "submenu",
  "toolTip",
  "type",
  "visible",
];

export class MenuItem {
  readonly id: string | undefined;
  readonly type: "normal" | "separator" | "submenu" | "checkbox" | "radio" | "header" | "palette";
  readonly role: string | undefined;
  readonly submenu: Menu | undefined;
  readonly accelerator: string | undefined;
  readonly registerAccelerator: boolean;
  readonly acceleratorWorksWhenHidden: boolean;
  label: string;
  sublabel: string;
  toolTip: string;
  icon: unknown;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  private readonly handleClick: Click | undefined;
  private readonly behaviour: MenuRole | undefined;

  constructor(
    options: MenuItemConstructorOptions,
    buildSubmenu: (template: Template) => Menu = refuseTemplate,
  ) {
    refuseUnknownOptions("MenuItem", options, coveredOptions);
    const role = menuRoleOf(options.role);
    const submenu = options.submenu as Template | Menu | undefined;
    this.behaviour = role;
    this.role = options.role?.toLowerCase();
    this.id = options.id;
    this.submenu = Array.isArray(submenu) ? buildSubmenu(submenu) : submenu;
    this.type = options.type ?? (this.submenu ? "submenu" : "normal");
    this.label = options.label ?? role?.label ?? "";
    this.sublabel = options.sublabel ?? "";
    this.toolTip = options.toolTip ?? "";
    this.icon = options.icon;
    this.accelerator = options.accelerator ?? role?.accelerator;
    this.registerAccelerator = options.registerAccelerator ?? role?.registerAccelerator ?? true;
    this.acceleratorWorksWhenHidden = options.acceleratorWorksWhenHidden ?? true;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.handleClick = options.click as unknown as Click | undefined;
  }

  /** What choosing the item does; a test calls it as a person's click. */
  readonly click = (
    event: Partial<KeyboardEvent> = {},
    window: BrowserWindow | undefined = windows.focused(),
    _webContents?: WebContents,
  ): void => {
    if (!this.enabled) return;
    if (this.type === "checkbox") this.checked = !this.checked;
    if (this.type === "radio") this.checked = true;
    if (this.behaviour) this.behaviour.run(window);
    else this.handleClick?.(this, window, event);
  };
}

throwForUnknownMembers("MenuItem", MenuItem);

function refuseTemplate(): never {
  throw new TypeError("stand-in: a submenu is built by Menu.buildFromTemplate");
}
