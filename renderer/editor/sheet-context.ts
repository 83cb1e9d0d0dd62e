import { createContext, useContext } from "react";

import type { Language } from "../../shared/domain/language.ts";
import type { Picture } from "../../shared/ipc/contract.ts";

/** What the sheet's own fields need to know of the version and of the world outside it. */
export interface SheetContextValue {
  readonly language: Language;
  readonly editable: boolean;
  /** Lets the person choose a picture; null when they change their mind. */
  readonly pickPicture: () => Promise<Picture | null>;
}

const SheetContext = createContext<SheetContextValue | null>(null);

export const SheetProvider = SheetContext.Provider;

export function useSheet(): SheetContextValue {
  const value = useContext(SheetContext);
  if (value === null) throw new Error("A sheet's field stands outside a sheet");
  return value;
}
