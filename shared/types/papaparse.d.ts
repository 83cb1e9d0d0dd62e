/** What is used of the library; its published types want Node's, which this layer does not see. */
declare module "papaparse" {
  const Papa: {
    readonly parse: (
      text: string,
      options: {
        readonly delimitersToGuess: readonly string[];
        readonly skipEmptyLines: "greedy";
      },
    ) => { readonly data: readonly (readonly string[])[] };
    readonly unparse: (
      rows: readonly (readonly string[])[],
      options: {
        readonly delimiter: string;
        readonly newline: string;
        /** Puts an apostrophe before what a spreadsheet would take for a formula. */
        readonly escapeFormulae: boolean;
      },
    ) => string;
  };
  export default Papa;
}
