export interface Deferred<Value> {
  readonly promise: Promise<Value>;
  resolve(this: void, value: Value): void;
}

/** A promise settled from outside; Node 20 has no `Promise.withResolvers`. */
export function deferred<Value = void>(): Deferred<Value> {
  let settle: Deferred<Value>["resolve"] | undefined;
  const promise = new Promise<Value>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle?.(value) };
}
