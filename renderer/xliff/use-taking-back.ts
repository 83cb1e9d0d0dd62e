import { useEffect, useState } from "react";

import type {
  UnitDecisions,
  ReturnedView,
  TakenBack,
} from "../../shared/domain/outside-translation.ts";
import type { Problem } from "../../shared/result.ts";
import { request } from "../api.ts";

export type TakingBack =
  | { readonly stage: "choosing"; readonly problem: Problem | null }
  /** `opening`: another one for every file that is chosen, were it the same one again. */
  | { readonly stage: "deciding"; readonly opening: string; readonly returned: ReturnedView }
  | { readonly stage: "taking" }
  | { readonly stage: "done"; readonly taken: TakenBack };

/** The stages from the choice of the file to what came of it. */
export function useTakingBack(onTaken: (id: string) => Promise<void>) {
  const [takingBack, setTakingBack] = useState<TakingBack>({ stage: "choosing", problem: null });
  useEffect(() => () => void request("xliff.close", undefined), []);
  return {
    takingBack,
    choose: async () => {
      const chosen = await request("xliff.choose", undefined);
      if (!chosen.ok) setTakingBack({ stage: "choosing", problem: chosen.problem });
      else if (chosen.value !== null)
        setTakingBack({
          stage: "deciding",
          opening: crypto.randomUUID(),
          returned: chosen.value,
        });
    },
    takeIn: async (decisions: UnitDecisions) => {
      setTakingBack({ stage: "taking" });
      const taken = await request("xliff.takeIn", { decisions });
      if (!taken.ok) {
        setTakingBack({ stage: "choosing", problem: taken.problem });
        return;
      }
      await onTaken(taken.value.id);
      setTakingBack({ stage: "done", taken: taken.value });
    },
  };
}
