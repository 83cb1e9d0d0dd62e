/**
 * Structured clone to a string and back, in Node and in the page alike: no imports.
 * Objects stand in a table and are referred to by index, so cycles and shared parts survive.
 */

type Encoded = null | boolean | string | number | readonly unknown[];

const typedArrays = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
};
const errors = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

function isKey<Table extends object>(table: Table, key: string): key is keyof Table & string {
  return Object.hasOwn(table, key);
}

function toBase64(bytes: Uint8Array): string {
  if (typeof Buffer !== "undefined") {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  }
  let binary = "";
  for (let start = 0; start < bytes.length; start += 32_768) {
    binary += String.fromCodePoint(...bytes.subarray(start, start + 32_768));
  }
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (typeof Buffer !== "undefined") return new Uint8Array(Buffer.from(text, "base64"));
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** @throws DataCloneError for functions and symbols, as Electron does. */
export function stringify(input: unknown): string {
  const indices = new Map<object, number>();
  const table: unknown[] = [];

  const encode = (value: unknown): Encoded => {
    if (value === null || typeof value === "boolean" || typeof value === "string") return value;
    if (value === undefined) return ["undefined"];
    if (typeof value === "bigint") return ["bigint", String(value)];
    if (typeof value === "number") {
      const plain = Number.isFinite(value) && !Object.is(value, -0);
      return plain ? value : ["number", Object.is(value, -0) ? "-0" : String(value)];
    }
    const object: object = value;
    const known = indices.get(object);
    if (known !== undefined) return ["at", known];
    const index = table.push(null) - 1;
    indices.set(object, index);
    table[index] = encodeObject(object);
    return ["at", index];
  };

  const encodeObject = (object: object): readonly unknown[] => {
    const type = Object.prototype.toString.call(object).slice(8, -1);
    if (Array.isArray(object)) return ["array", object.map((item) => encode(item))];
    if (object instanceof Date) return ["date", object.getTime()];
    if (object instanceof RegExp) return ["regexp", object.source, object.flags];
    if (object instanceof Set) return ["set", [...object].map((item) => encode(item))];
    if (object instanceof Map) {
      return ["map", [...object].map(([key, value]) => [encode(key), encode(value)])];
    }
    if (type === "Error") {
      const { name, message, stack } = object as Error;
      return ["error", name, message, stack ?? null];
    }
    if (object instanceof ArrayBuffer) return ["buffer", toBase64(new Uint8Array(object))];
    if (ArrayBuffer.isView(object)) {
      const { buffer, byteOffset, byteLength } = object;
      return [type, toBase64(new Uint8Array(buffer, byteOffset, byteLength))];
    }
    return ["object", Object.entries(object).map(([key, value]) => [key, encode(value)])];
  };

  return JSON.stringify([encode(structuredClone(input)), table]);
}

export function parse(text: string): unknown {
  const [root, table] = JSON.parse(text) as [unknown, unknown[][]];
  const made = new Map<number, unknown>();

  const decode = (encoded: unknown): unknown => {
    if (!Array.isArray(encoded)) return encoded;
    const [kind, value] = encoded as [string, unknown];
    if (kind === "undefined") return undefined;
    if (kind === "bigint") return BigInt(value as string);
    if (kind === "number") return Number(value);
    return decodeObject(value as number);
  };

  const decodeObject = (index: number): unknown => {
    if (made.has(index)) return made.get(index);
    const [kind, first, second, third] = table[index] as [string, unknown, unknown, unknown];
    const keep = <Made>(object: Made): Made => {
      made.set(index, object);
      return object;
    };
    const list = first as unknown[];
    switch (kind) {
      case "array": {
        const array = keep<unknown[]>([]);
        for (const item of list) array.push(decode(item));
        return array;
      }
      case "set": {
        const set = keep(new Set());
        for (const item of list) set.add(decode(item));
        return set;
      }
      case "map": {
        const map = keep(new Map());
        for (const [key, value] of list as [unknown, unknown][])
          map.set(decode(key), decode(value));
        return map;
      }
      case "date":
        return keep(new Date(first as number));
      case "regexp":
        return keep(new RegExp(first as string, second as string));
      case "buffer":
        return keep(fromBase64(first as string).buffer);
      case "error":
        return keep(makeError(first as string, second as string, third as string | null));
      case "object":
        return fillObject(keep({}), list as [string, unknown][]);
      default:
        return keep(makeView(kind, fromBase64(first as string)));
    }
  };

  const fillObject = (object: object, entries: [string, unknown][]): object => {
    for (const [key, value] of entries) {
      const property = { value: decode(value), writable: true, enumerable: true };
      // Defined, not assigned: "__proto__" is a key like any other.
      Object.defineProperty(object, key, { ...property, configurable: true });
    }
    return object;
  };

  return decode(root);
}

function makeError(name: string, message: string, stack: string | null): Error {
  const error = isKey(errors, name) ? new errors[name](message) : new Error(message);
  if (stack !== null) error.stack = stack;
  return error;
}

function makeView(type: string, { buffer }: Uint8Array<ArrayBuffer>): ArrayBufferView {
  if (isKey(typedArrays, type)) return new typedArrays[type](buffer);
  return new DataView(buffer);
}
