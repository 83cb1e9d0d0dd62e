declare module "hyphen" {
  import type { HyphenationPatterns } from "hyphen/patterns/*";

  interface HyphenatorOptions {
    readonly hyphenChar?: string;
    readonly html?: boolean;
    readonly minWordLength?: number;
  }

  export default function createHyphenator(
    patterns: HyphenationPatterns,
    options?: HyphenatorOptions,
  ): (text: string) => string;
}

declare module "hyphen/patterns/*" {
  export type HyphenationPatterns = readonly unknown[];
  const patterns: HyphenationPatterns;
  export default patterns;
}
