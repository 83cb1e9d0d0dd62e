export type InTurn = <Value>(key: string, work: () => Promise<Value>) => Promise<Value>;

/** Work under the same key runs one after the other, whether the one before succeeded or not. */
export function createInTurn(): InTurn & { settled(): Promise<void> } {
  const last = new Map<string, Promise<unknown>>();
  const inTurn: InTurn = (key, work) => {
    const result = (last.get(key) ?? Promise.resolve()).then(work);
    const settled = result
      .catch(() => undefined)
      .finally(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    last.set(key, settled);
    return result;
  };
  return Object.assign(inTurn, {
    async settled() {
      await Promise.all(last.values());
    },
  });
}
