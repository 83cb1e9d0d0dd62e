/** What a helper that follows a library is told of it. */
export type ToldOfLibrary =
  | { readonly type: "open"; readonly folder: string; readonly mayWrite: boolean }
  /** Documents may have come or gone. */
  | { readonly type: "rescan"; readonly mayWrite: boolean }
  | { readonly type: "changed"; readonly id: string };
