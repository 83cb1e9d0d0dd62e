/** What a helper is asked, by number. */
export interface Question<Ask> {
  readonly type: "ask";
  readonly number: number;
  readonly ask: Ask;
}

/** What a helper says of the question with a number. */
export type Reply<Answer> =
  | { readonly type: "answer"; readonly number: number; readonly answer: Answer }
  | { readonly type: "failed"; readonly number: number; readonly reason: string };
