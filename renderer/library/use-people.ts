import { useEffect, useState } from "react";

import type { Output } from "../../shared/ipc/contract.ts";
import { listen, request } from "../api.ts";

type People = Output<"library.people">["people"];

/** In milliseconds: names change seldom, and the texts are to be indexed first. */
const pause = 2000;

/** Those who speak in the library's documents. */
export function usePeople(): People {
  const [people, setPeople] = useState<People>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    async function ask(): Promise<void> {
      const answer = await request("library.people", undefined);
      if (isOver || !answer.ok) return;
      setPeople(answer.value.people);
      if (!answer.value.complete) later();
    }
    function later(): void {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), pause);
    }
    later();
    const stopListening = listen("library.changed", later);
    return () => {
      isOver = true;
      clearTimeout(timer);
      stopListening();
    };
  }, []);
  return people;
}
