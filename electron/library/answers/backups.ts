import type { Problem } from "../../../shared/result.ts";
import { infoOf, readBackups } from "../backups/backup-file.ts";
import { makeBackup } from "../backups/make-backup.ts";
import { restoreBackup } from "../backups/restore-backup.ts";
import type { Library } from "../types.ts";
import type { Inside } from "./inside.ts";

/** Work on the backups waits in a line of its own, and in the line of each document it touches. */
const theBackups = "backups";

export function backupAnswers(
  inside: Inside,
): Pick<Library, "backUp" | "backups" | "backupProblem" | "restoreBackup"> {
  const { access, answer, layout } = inside;
  let lastProblem: Problem | null = null;
  return {
    async backUp(reason) {
      const made = await answer(theBackups, async () => {
        await access.ensure();
        return makeBackup(inside, reason);
      });
      lastProblem = made.ok ? null : made.problem;
      return made;
    },
    backupProblem: () => lastProblem,
    // Not in that line: the list is there while the next one is being made.
    backups: () =>
      answer("list of backups", async () =>
        (await readBackups(layout)).backups.map((each) => infoOf(each)),
      ),
    restoreBackup: (madeAt) =>
      answer(theBackups, async () => {
        await access.ensure();
        return restoreBackup(inside, madeAt);
      }),
  };
}
