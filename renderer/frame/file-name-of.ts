/** A title as the name of a file: without what no file may be called. */
export function fileNameOf(title: string): string {
  return title
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
