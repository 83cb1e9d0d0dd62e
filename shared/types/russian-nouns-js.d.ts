/** What is used of a library that comes without types. */
declare module "russian-nouns-js" {
  export interface Lemma {
    text(): string;
  }

  class Engine {
    /** Every form the word can have in the case; in the plural where its nominative plural is given. */
    decline(lemma: Lemma, grammaticalCase: string, pluralForm?: string): string[];
    pluralize(lemma: Lemma): string[];
  }

  const RussianNouns: {
    readonly Engine: typeof Engine;
    readonly CASES: readonly string[];
    readonly Gender: Readonly<Record<"MASCULINE" | "FEMININE" | "NEUTER", string>>;
    /** null where no such word can be declined. */
    readonly createLemmaOrNull: (word: { text: string; gender: string }) => Lemma | null;
  };
  export default RussianNouns;
}
