import { useEffect, useState } from "react";

import type { PackageView, TakeIn, TakenIn } from "../../shared/domain/travel.ts";
import type { Problem } from "../../shared/result.ts";
import { request } from "../api.ts";
import { useTermStore } from "../workspace/use-workspace.ts";

export type TakingIn =
  | { readonly stage: "choosing"; readonly problem: Problem | null }
  | { readonly stage: "asking"; readonly name: string; readonly problem: Problem | null }
  | { readonly stage: "opening" }
  | { readonly stage: "deciding"; readonly opened: PackageView }
  | { readonly stage: "taking" }
  | { readonly stage: "done"; readonly taken: TakenIn };

/** The stages of taking in, from the choice of the package to what came of it. */
export function useTakingIn(onTaken: (ids: readonly string[]) => Promise<void>) {
  const terms = useTermStore();
  const [takingIn, setTakingIn] = useState<TakingIn>({ stage: "choosing", problem: null });
  const [name, setName] = useState("");

  // The stick can be pulled out as soon as the dialog is closed.
  useEffect(() => () => void request("travel.close", undefined), []);

  async function open(chosen: string, passphrase: string | null) {
    setTakingIn({ stage: "opening" });
    const opened = await request("travel.open", { passphrase });
    if (opened.ok) {
      setTakingIn({ stage: "deciding", opened: opened.value });
      return;
    }
    const { problem } = opened;
    if (problem.code === "package-sealed")
      setTakingIn({ stage: "asking", name: chosen, problem: null });
    else if (problem.code === "package-passphrase")
      setTakingIn({ stage: "asking", name: chosen, problem });
    else setTakingIn({ stage: "choosing", problem });
  }

  return {
    takingIn,
    choose: async () => {
      const chosen = await request("travel.chooseFile", undefined);
      if (!chosen.ok) setTakingIn({ stage: "choosing", problem: chosen.problem });
      else if (chosen.value !== null) {
        setName(chosen.value);
        await open(chosen.value, null);
      }
    },
    unlock: (passphrase: string) => open(name, passphrase),
    takeIn: async (wanted: TakeIn) => {
      const ids =
        takingIn.stage === "deciding" ? takingIn.opened.documents.map(({ id }) => id) : [];
      setTakingIn({ stage: "taking" });
      const taken = await request("travel.takeIn", wanted);
      // What was taken in before something failed is there to be shown too.
      await Promise.all([onTaken(ids), wanted.terms === null ? undefined : terms.load()]);
      setTakingIn(
        taken.ok
          ? { stage: "done", taken: taken.value }
          : { stage: "choosing", problem: taken.problem },
      );
    },
  };
}
