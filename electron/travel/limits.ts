const megabyte = 1024 * 1024;

/** What a package may claim to be. More is not refused for being large but for being no package. */
export const limits = {
  files: 500_000,
  manifest: 64 * megabyte,
  history: 256 * megabyte,
  document: 64 * megabyte,
  blob: 40 * megabyte,
  memory: 256 * megabyte,
  /** Of all files together, unpacked. */
  total: 64 * 1024 * megabyte,
  /** Text packs to a fifth, a picture hardly at all; small files may be very even. */
  ratio: 200,
  ratioFrom: megabyte,
  /** Bytes of one state of a document, and how many deltas lead to it. */
  state: 32 * megabyte,
  chain: 96,
} as const;
