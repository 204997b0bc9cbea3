/** The words that were read, and what was known of them: what a reading of words alone depends on. */
export type ReadInput = Readonly<{
  bytes: Uint8Array;
  from: Int32Array;
  end: Int32Array;
  label: Int8Array;
  isWish: Uint8Array;
}>;

function areSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

/** Whether the same texts were read with the same labels: then nothing of their words has to be read again. O(bytes). */
export function areSameTexts(a: ReadInput, b: ReadInput): boolean {
  const lists = ['from', 'end', 'label', 'isWish', 'bytes'] as const;
  return lists.every((list) => areSame(a[list], b[list]));
}
