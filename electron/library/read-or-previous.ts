import { type DurableFile, type FileShape, readSealed } from "./durable-file.ts";
import { type LibraryLayout, previousOf } from "./layout.ts";
import { keepInQuarantine } from "./quarantine.ts";
import { DamagedFileError } from "./sealed-file.ts";

export interface SealedPlace<Value> {
  readonly path: string;
  readonly shape: FileShape<Value>;
  /** What it is called in quarantine. */
  readonly name: string;
}

export interface FoundValue<Value> {
  /** null: there is none. */
  readonly value: Value | null;
  /** `previous`: it is that of the save before; `lost`: nothing of it can be read. */
  readonly state: "whole" | "previous" | "lost";
}

/**
 * What a file holds or, where it is damaged, what the save before held. Damaged files are kept aside where
 * the library may be written. Throws {@link NewerFileError}.
 * @param file reads the place, and knows afterwards whether it was good
 */
export async function readOrPrevious<Value>(
  file: DurableFile<Value>,
  place: SealedPlace<Value>,
  layout: LibraryLayout,
  mayWrite: boolean,
): Promise<FoundValue<Value>> {
  const keep = async (bytes: Uint8Array) => {
    if (mayWrite) await keepInQuarantine(layout, place.name, bytes);
  };
  try {
    const value = await file.read();
    return { value: value ?? (await previousValue(place, async () => undefined)), state: "whole" };
  } catch (error) {
    if (!(error instanceof DamagedFileError)) throw error;
    await keep(error.bytes);
    const value = await previousValue(place, keep);
    return { value, state: value === null ? "lost" : "previous" };
  }
}

async function previousValue<Value>(
  { path, shape }: SealedPlace<Value>,
  onDamaged: (bytes: Uint8Array) => Promise<void>,
): Promise<Value | null> {
  try {
    return await readSealed(previousOf(path), shape);
  } catch (error) {
    if (error instanceof DamagedFileError) await onDamaged(error.bytes);
    return null;
  }
}
