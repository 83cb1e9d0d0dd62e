import { Check } from "lucide-react";
import {
  type ComponentProps,
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useRef,
} from "react";

import type { Language } from "../../shared/domain/language.ts";
import { classes } from "./classes.ts";
import styles from "./menu.module.css";

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  /** Of the label, where it is not the interface's. */
  readonly lang?: Language;
  readonly icon?: ReactNode;
  /** It can be reached and not chosen: there is nothing to do it to. */
  readonly disabled?: boolean;
  /** Makes it a choice among its group (`one`) or a switch of its own (`any`); the menu then stays open. */
  readonly choice?: "one" | "any";
  readonly chosen?: boolean;
  /** A choice that is gone on with elsewhere: the menu closes. */
  readonly leadsOn?: boolean;
  readonly onSelect: () => void;
}

export interface MenuGroup {
  readonly key: string;
  readonly label?: string;
  readonly items: readonly MenuItem[];
}

const roles = { one: "menuitemradio", any: "menuitemcheckbox" } as const;

interface MenuPopoverProps extends Pick<ComponentProps<"div">, "id" | "className" | "style"> {
  readonly ref?: RefObject<HTMLDivElement | null>;
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly onClose?: () => void;
}

/** Shows a menu that no button opens. Its focus is not left to the event that follows: keys come sooner. */
export function showMenu(menu: HTMLElement): void {
  menu.showPopover();
  focusMenu(menu);
}

const itemsOf = (menu: HTMLElement) => [...menu.querySelectorAll<HTMLElement>("[data-item]")];

/** A menu of choices opens at the one taken; a menu of things to do at the first of them. */
function focusMenu(menu: HTMLElement): void {
  if (menu.contains(document.activeElement)) return;
  const [first, ...others] = itemsOf(menu);
  const chosen = others.find((item) => item.ariaChecked === "true");
  ((first?.ariaChecked === "false" && chosen) || first)?.focus();
}

/** The menu itself: arrows, Home, End and first letters move, Escape or a press outside closes. */
export function MenuPopover(props: MenuPopoverProps) {
  const { ref, label, groups, className, onClose, ...rest } = props;
  const own = useRef<HTMLDivElement>(null);
  const menu = ref ?? own;

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    const target = destination(event.key, itemsOf(event.currentTarget));
    if (target === undefined) {
      if (event.key === "Tab") menu.current?.hidePopover();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    target.focus();
  }

  return (
    <div
      {...rest}
      ref={menu}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={classes(styles.menu, className)}
      onKeyDown={handleKeyDown}
      // The key that opened it asks the system for a menu, too, once the focus is in here.
      onContextMenu={(event) => event.preventDefault()}
      // Told as it closes, not by the event that follows: by then it may have been asked for anew.
      onBeforeToggle={({ newState }) => {
        if (newState !== "open") onClose?.();
      }}
      onToggle={({ newState, currentTarget }) => {
        if (newState === "open") focusMenu(currentTarget);
      }}
    >
      {groups.map((group, index) => (
        <Fragment key={group.key}>
          {index > 0 && <hr className={styles.rule} />}
          <fieldset aria-label={group.label} className={styles.group}>
            {group.label !== undefined && (
              <div aria-hidden className={styles.groupLabel}>
                {group.label}
              </div>
            )}
            {group.items.map((item) => (
              <button
                key={item.key}
                type="button"
                data-item
                tabIndex={-1}
                role={item.choice === undefined ? "menuitem" : roles[item.choice]}
                aria-checked={item.choice === undefined ? undefined : item.chosen === true}
                aria-disabled={item.disabled}
                lang={item.lang}
                className={styles.item}
                onMouseMove={(event) => event.currentTarget.focus({ preventScroll: true })}
                onClick={() => {
                  if (item.disabled === true) return;
                  if (item.choice === undefined || item.leadsOn === true)
                    menu.current?.hidePopover();
                  item.onSelect();
                }}
              >
                <span aria-hidden className={styles.icon}>
                  {item.choice === undefined ? item.icon : item.chosen === true && <Check />}
                </span>
                {item.label}
              </button>
            ))}
          </fieldset>
        </Fragment>
      ))}
    </div>
  );
}

function destination(key: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  const current = items.findIndex((item) => item === document.activeElement);
  switch (key) {
    case "ArrowDown":
      return items[(current + 1) % items.length];
    case "ArrowUp":
      return items.at(current <= 0 ? -1 : current - 1);
    case "Home":
      return items[0];
    case "End":
      return items.at(-1);
    default: {
      if (key.length !== 1 || key === " ") return undefined;
      const following = [...items.slice(current + 1), ...items.slice(0, current + 1)];
      return following.find((item) =>
        item.textContent.trim().toLocaleLowerCase().startsWith(key.toLocaleLowerCase()),
      );
    }
  }
}
