/** From each version the step to the next: a pure function of what was stored. */
export type Migrations = Readonly<Record<number, (stored: unknown) => unknown>>;

/**
 * Every step documents have needed so far: none, there is only the first version. A change of shape
 * raises `documentSchemaVersion`, adds its step here and a library of the version before it to
 * `tests/fixtures/library`.
 */
export const documentMigrations: Migrations = {};

/** A stored value in the shape of a later version. Throws a RangeError where a step is missing. */
export function migrate(stored: unknown, from: number, to: number, steps: Migrations): unknown {
  let value = stored;
  for (let version = from; version < to; version += 1) {
    const step = steps[version];
    if (step === undefined) throw new RangeError(`No step leads on from version ${version}`);
    value = step(value);
  }
  return value;
}
