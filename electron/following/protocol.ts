/** What a thread over the library is told and asked. */
export type ToThread<Ask> =
  | { readonly type: "open"; readonly folder: string; readonly mayWrite: boolean }
  /** Documents may have come or gone. */
  | { readonly type: "rescan"; readonly mayWrite: boolean }
  | { readonly type: "changed"; readonly id: string }
  | { readonly type: "ask"; readonly number: number; readonly ask: Ask };

export type FromThread<Answer> =
  | { readonly type: "answer"; readonly number: number; readonly answer: Answer }
  | { readonly type: "failed"; readonly number: number; readonly reason: string };
