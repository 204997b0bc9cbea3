/** What reading refuses, so that no file can take the memory or the time of the whole app. */
export const limits = {
  columns: 2000,
  /** Characters of one record; a longer one is shown as a rejected row and cut. */
  recordCharacters: 1 << 20,
  /** How far a quote is followed in a file that has shown too many open ones. */
  spentCharacters: 1024,
  /** Bytes of text in one file, after decompression. */
  textBytes: 4 * 1024 ** 3,
  /** Decompressed to compressed, beyond the first 64 MB: deflate reaches 1,032, real exports 5 to 30. */
  compressionRatio: 400,
  /** Characters kept of a rejected giant record. */
  keptCharacters: 200,
  sampleBytes: 1 << 20,
  chunkBytes: 1 << 18,
} as const;

/** What reading a workbook (XLSX) refuses. Sizes are checked against its table of contents before anything is unpacked. */
export const workbookLimits = {
  /** Files within the archive. */
  parts: 20_000,
  /** Bytes of one part, unpacked. */
  partBytes: 4 * 1024 ** 3,
  /** Unpacked to packed, beyond the first 8 MB: real sheets reach 5 to 40. */
  compressionRatio: 400,
  /** Bytes of a part that is kept in memory whole: styles, relations, the list of sheets. */
  smallPartBytes: 64 * 1024 ** 2,
  /** Bytes of an `.xlsx` that lies in a `.gz`, which must be unpacked to memory. */
  packedBytes: 512 * 1024 ** 2,
  sheets: 500,
  /** Cells of one sheet that are written in the file, blank ones with a format among them. */
  cells: 100_000_000,
  sharedStrings: 5_000_000,
  sharedCharacters: 400_000_000,
  merges: 200_000,
  /** Characters between two tags. */
  textCharacters: 8 * 1024 ** 2,
  /** Seconds of one pass over a sheet. */
  seconds: 900,
} as const;

export type WorkbookLimits = Readonly<Record<keyof typeof workbookLimits, number>>;
