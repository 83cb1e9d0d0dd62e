/** Types of `prop` in our TMX files; TMX wants those of a program's own to begin with x-. */
export const propertyTypes = {
  /** Headline of the publication. */
  origin: "x-press-centre-origin",
  /** ISO date of the publication. */
  date: "x-press-centre-date",
  before: "x-press-centre-before",
  after: "x-press-centre-after",
  approved: "x-press-centre-approved",
} as const;
