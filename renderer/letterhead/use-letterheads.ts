import { useEffect, useState } from "react";

import {
  type LetterheadChange,
  type LetterheadChoice,
  type Letterheads,
  chosenLetterhead,
  noLetterheads,
} from "../../shared/letterhead/letterhead.ts";
import type { Problem } from "../../shared/result.ts";
import { request } from "../api.ts";

export interface KeptLetterheads {
  readonly letterheads: Letterheads;
  /** Why they could not be read, or are those of the save before. */
  readonly problem: Problem | null;
}

/** The letterheads of the open library, read when the dialog that shows them opens. */
export function useLetterheads() {
  const [kept, setKept] = useState<KeptLetterheads>({ letterheads: noLetterheads, problem: null });
  const { letterheads } = kept;

  async function load(): Promise<void> {
    setKept(await readLetterheads());
  }

  useEffect(() => {
    let current = true;
    void readLetterheads().then((read) => {
      if (current) setKept(read);
      return undefined;
    });
    return () => {
      current = false;
    };
  }, []);

  return {
    ...kept,
    load,
    /** Tells what stopped the change; null: nothing did. */
    change: async (
      change: Partial<Omit<LetterheadChange, "baseRevision">>,
    ): Promise<Problem | null> => {
      const { revision: baseRevision, usual } = letterheads;
      const whole = { put: [], remove: [], usual, ...change, baseRevision };
      const saved = await request("letterheads.save", whole);
      if (saved.ok) setKept({ letterheads: saved.value, problem: null });
      else if (saved.problem.code === "letterheads-conflict") await load();
      return saved.ok ? null : saved.problem;
    },
    /** The choice, as long as the library has that letterhead. */
    offered: (choice: LetterheadChoice): LetterheadChoice =>
      chosenLetterhead(letterheads, choice) === undefined ? "usual" : choice,
  };
}

async function readLetterheads(): Promise<KeptLetterheads> {
  const listed = await request("letterheads.list", undefined);
  return listed.ok ? listed.value : { letterheads: noLetterheads, problem: listed.problem };
}
