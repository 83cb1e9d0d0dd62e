import { type ReactNode, useId } from "react";

import { type MenuGroup, MenuPopover } from "./menu-popover.tsx";

interface MenuProps {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  /** The button that opens it; it takes these properties. */
  readonly renderTrigger: (properties: MenuTrigger) => ReactNode;
}

export interface MenuTrigger {
  readonly popoverTarget: string;
  readonly "aria-haspopup": "menu";
}

/** A button's menu. */
export function Menu({ label, groups, renderTrigger }: MenuProps) {
  const id = useId();
  return (
    <>
      {renderTrigger({ popoverTarget: id, "aria-haspopup": "menu" })}
      <MenuPopover id={id} label={label} groups={groups} />
    </>
  );
}
