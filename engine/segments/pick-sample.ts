/** A number that looks drawn by chance and is the same for the same id. */
function shuffled(id: number): number {
  let mixed = Math.imul(id ^ (id >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Some members, by a shuffle of ids that is always the same: whoever is shown stays shown while others leave.
 * @param size few: it is kept in order by insertion
 */
export function pickSample(ids: Int32Array, size: number): Int32Array {
  const picked: { id: number; place: number }[] = [];
  for (const id of ids) {
    const place = shuffled(id);
    const last = picked.at(-1);
    if (picked.length === size && last !== undefined && last.place <= place) continue;
    const at = picked.findIndex((other) => other.place > place);
    picked.splice(at < 0 ? picked.length : at, 0, { id, place });
    if (picked.length > size) picked.pop();
  }
  return Int32Array.from(picked, ({ id }) => id);
}
