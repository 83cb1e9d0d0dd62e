import type { BlockState } from "../../shared/rich-text/translation.ts";
import styles from "./block-mark.module.css";

/** The state of a block, by shape as well as by colour; the words stand beside it or in its name. */
export function BlockMark({ state }: { readonly state: BlockState }) {
  return <span aria-hidden className={styles.mark} data-state={state} />;
}
