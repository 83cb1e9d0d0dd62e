/** Thrown for every part of Electron the stand-in does not have, so that nothing passes by pretence. */
export class NotCovered extends Error {
  constructor(what: string) {
    super(`stand-in: ${what} is not covered`);
    this.name = "NotCovered";
  }
}

// JavaScript itself and test tools ask any object for these, without meaning Electron.
const askedOfAnyObject = new Set(["then", "toJSON", "domain", "asymmetricMatch", "nodeType"]);

function isForeign(key: string | symbol, target: object): key is symbol {
  return typeof key === "symbol" || askedOfAnyObject.has(key) || key in target;
}

/**
 * A prototype that answers what `prototype` has and throws for any other member, read or written.
 * Placed at the end of a chain it is only asked for members nobody before it has.
 */
function throwingPrototype<Prototype extends object>(
  name: string,
  prototype: Prototype,
): Prototype {
  return new Proxy(prototype, {
    get(target, key, receiver): unknown {
      if (isForeign(key, target)) return Reflect.get(target, key, receiver);
      throw new NotCovered(`${name}.${key}`);
    },
    set(target, key, value, receiver) {
      if (isForeign(key, target)) return Reflect.set(target, key, value, receiver);
      throw new NotCovered(`${name}.${key}`);
    },
  });
}

/** Makes a class throw by name for unknown members, on its instances and on itself. */
export function throwForUnknownMembers(
  name: string,
  covered: abstract new (...args: never[]) => object,
) {
  const prototype = covered.prototype as object;
  const parent = Object.getPrototypeOf(prototype) as object;
  Object.setPrototypeOf(prototype, throwingPrototype(name, parent));
  const staticParent = Object.getPrototypeOf(covered) as object;
  Object.setPrototypeOf(covered, throwingPrototype(name, staticParent));
}

/** A module of Electron as a plain object: what it has works, anything else throws by name. */
export function coveredModule<Module extends object>(name: string, module: Module): Module {
  const parent = Object.getPrototypeOf(module) as object;
  return Object.setPrototypeOf(module, throwingPrototype(name, parent)) as Module;
}

/** A module or class of Electron of which nothing is covered: it can be imported, not used. */
export function notCoveredModule(name: string): object {
  // A function, not an arrow: only that can also be constructed.
  function refuse(): never {
    throw new NotCovered(name);
  }
  return new Proxy(refuse, {
    get(target, key): unknown {
      if (isForeign(key, {})) return Reflect.get(target, key);
      throw new NotCovered(`${name}.${key}`);
    },
    construct: refuse,
  });
}

/** Refuses options that would be ignored silently. */
export function refuseUnknownOptions(
  what: string,
  options: object,
  covered: readonly string[],
): void {
  const unknown = Object.keys(options).find((name) => !covered.includes(name));
  if (unknown !== undefined) throw new NotCovered(`${what} option ${unknown}`);
}
