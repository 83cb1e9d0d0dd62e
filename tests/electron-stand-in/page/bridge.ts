/**
 * What contextBridge does: functions, promises and values from one world of the page to the other.
 * The worlds share nothing but the DOM; the detail of a CustomEvent is cloned on the way, at once.
 */

interface Encoded {
  function?: number;
  promise?: number;
  error?: { name: string; message: string };
  array?: Encoded[];
  object?: Record<string, Encoded>;
  value?: unknown;
}

type Message =
  | { kind: "call"; function: number; args: Encoded[] }
  | { kind: "return"; ok: boolean; result: Encoded }
  | { kind: "settle"; promise: number; ok: boolean; result: Encoded }
  | { kind: "expose"; key: string; api: Encoded }
  | { kind: "open"; url: string; name: string; features: string };

interface Receivers {
  handleExpose?(key: string, api: unknown): void;
  handleOpen?(opened: { url: string; name: string; features: string }): void;
}

export interface Bridge {
  expose(key: string, api: unknown): void;
  open(opened: { url: string; name: string; features: string }): void;
}

type AnyFunction = (...args: unknown[]) => unknown;
type Settle = [resolve: (value: unknown) => void, reject: (reason: unknown) => void];

const deepest = 1000;

/** Joins this world to the other one; each listens to the event the other sends. */
export function createBridge(incoming: string, outgoing: string, receivers: Receivers): Bridge {
  // Kept before the page's own code can replace them.
  const dispatch = globalThis.dispatchEvent.bind(globalThis);
  const ChannelEvent = CustomEvent;
  const functions = new Map<number, AnyFunction>();
  const functionIds = new WeakMap<AnyFunction, number>();
  const proxies = new Map<number, AnyFunction>();
  const promises = new Map<number, Settle>();
  const returns: { message?: Extract<Message, { kind: "return" }> }[] = [];
  let lastId = 0;

  const post = (message: Message): void => {
    dispatch(new ChannelEvent(outgoing, { detail: message }));
  };

  const encode = (value: unknown, depth = 0): Encoded => {
    if (depth > deepest) throw new TypeError("Objects sent over the bridge are too deep");
    if (typeof value === "function") return { function: idOf(value as AnyFunction) };
    if (typeof value === "symbol") throw new TypeError("An object could not be cloned.");
    if (value === null || typeof value !== "object") return { value };
    if (value instanceof Promise) return { promise: watch(value) };
    if (value instanceof Error) return { error: { name: value.name, message: value.message } };
    if (Array.isArray(value)) return { array: value.map((item) => encode(item, depth + 1)) };
    if (!isPlain(value)) return { value: structuredClone(value) };
    const entries = Object.entries(value).map(([key, item]) => [key, encode(item, depth + 1)]);
    return { object: Object.fromEntries(entries) as Record<string, Encoded> };
  };

  const idOf = (target: AnyFunction): number => {
    const known = functionIds.get(target);
    if (known !== undefined) return known;
    lastId += 1;
    functionIds.set(target, lastId);
    functions.set(lastId, target);
    return lastId;
  };

  const watch = (promise: Promise<unknown>): number => {
    lastId += 1;
    const id = lastId;
    const settle = (ok: boolean) => (result: unknown) =>
      post({ kind: "settle", promise: id, ok, result: encode(result) });
    void promise.then(settle(true)).catch(settle(false));
    return id;
  };

  const decode = (encoded: Encoded, freeze = false): unknown => {
    if (encoded.function !== undefined) return proxyOf(encoded.function);
    if (encoded.promise !== undefined) return pendingPromise(encoded.promise);
    if (encoded.error) return decodeError(encoded.error);
    if (encoded.array) {
      const array = encoded.array.map((item) => decode(item, freeze));
      return freeze ? Object.freeze(array) : array;
    }
    if (!encoded.object) return encoded.value;
    const entries = Object.entries(encoded.object).map(([key, item]) => [
      key,
      decode(item, freeze),
    ]);
    const object: unknown = Object.fromEntries(entries);
    return freeze ? Object.freeze(object) : object;
  };

  const proxyOf = (id: number): AnyFunction => {
    const known = proxies.get(id);
    if (known) return known;
    const proxy: AnyFunction = (...args) => call(id, args);
    proxies.set(id, proxy);
    return proxy;
  };

  const pendingPromise = (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      promises.set(id, [resolve, reject]);
    });

  const call = (id: number, args: unknown[]): unknown => {
    const slot: (typeof returns)[number] = {};
    returns.push(slot);
    try {
      post({ kind: "call", function: id, args: args.map((argument) => encode(argument)) });
    } finally {
      returns.pop();
    }
    if (!slot.message) throw new Error("The other world of this page has gone");
    if (!slot.message.ok) throw decode(slot.message.result);
    return decode(slot.message.result);
  };

  const answerCall = (id: number, args: Encoded[]): Message => {
    try {
      const result = functions.get(id)?.(...args.map((argument) => decode(argument)));
      return { kind: "return", ok: true, result: encode(result) };
    } catch (error) {
      return { kind: "return", ok: false, result: encode(error) };
    }
  };

  const receive = (message: Message): void => {
    switch (message.kind) {
      case "call":
        post(answerCall(message.function, message.args));
        break;
      case "return": {
        const slot = returns.at(-1);
        if (slot) slot.message = message;
        break;
      }
      case "settle": {
        const [resolve, reject] = promises.get(message.promise) ?? [];
        promises.delete(message.promise);
        (message.ok ? resolve : reject)?.(decode(message.result));
        break;
      }
      case "expose":
        receivers.handleExpose?.(message.key, decode(message.api, true));
        break;
      case "open":
        receivers.handleOpen?.(message);
        break;
    }
  };

  globalThis.addEventListener(
    incoming,
    (event) => {
      event.stopImmediatePropagation();
      receive((event as CustomEvent<Message>).detail);
    },
    true,
  );

  return {
    expose: (key, api) => post({ kind: "expose", key, api: encode(api) }),
    open: (opened) => post({ kind: "open", ...opened }),
  };
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.prototype.toString.call(value) === "[object Object]";
}

function decodeError({ name, message }: { name: string; message: string }): Error {
  const error = new Error(message);
  if (name !== "Error") error.name = name;
  return error;
}
