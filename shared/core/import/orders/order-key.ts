const made = 'row:';

/** A key for an order of a file that names none; made from the row, so that the same row finds it again. */
export function keyOfRow(digest: string): string {
  return made + digest;
}

/** Whether an order's key is its number in the shop, and not one we made of a row. */
export function isOwnKey(key: string): boolean {
  return !key.startsWith(made);
}
