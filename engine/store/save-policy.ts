/** What a journal has come to since the last save. */
export type JournalLoad = Readonly<{ bytes: number; changes: number; replayMs: number; imageBytes: number }>;

const mebibyte = 1024 * 1024;

/**
 * Whether a save cannot wait for a quiet moment: the journal has outgrown its share of the file, or would take two seconds to replay
 * when the workspace is opened after a crash.
 */
export function mustSave({ bytes, replayMs, imageBytes }: JournalLoad): boolean {
  return replayMs > 2000 || bytes > Math.min(64 * mebibyte, Math.max(8 * mebibyte, imageBytes / 4));
}

/** Whether a quiet moment is worth a save: writing a large file for a single edit is not. */
export function isWorthSaving({ bytes, changes, replayMs }: JournalLoad): boolean {
  return changes >= 50 || bytes > mebibyte / 4 || replayMs > 200;
}

/** A change whose record is larger than this is saved as a whole file, with a backup of the state before. */
export const bulkBytes = 8 * mebibyte;

/** Quiet for so long, in ms, before a save that can wait is made. */
export const quietMs = 20_000;
