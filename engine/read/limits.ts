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
