import { useEffect, useState } from "react";

/** Milliseconds a person stops typing for. */
const pause = 300;

/** The value once it has stayed the same for a moment: not every key is worth a new page. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
