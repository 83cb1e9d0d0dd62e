import type { WindowCommand } from "../../shared/domain/commands.ts";
import { keysOf } from "./accelerator.ts";
import styles from "./commands.module.css";

interface CommandKeysProps {
  readonly command: WindowCommand;
  readonly platform: string;
}

export function CommandKeys({ command, platform }: CommandKeysProps) {
  const keys = keysOf(command, platform);
  return (
    keys !== null && (
      <span className={styles.keys}>
        {keys.map((key) => (
          <kbd key={key} className={styles.key}>
            {key}
          </kbd>
        ))}
      </span>
    )
  );
}
