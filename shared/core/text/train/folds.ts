import { seededRandom } from '../../stats/seeded-random.ts';

/**
 * Parts of a list in each of which every class has its share, chosen by a seed.
 *
 * @param classes class of each row
 * @returns the part of each row, 0 … parts - 1
 */
export function stratifiedParts(classes: ArrayLike<number>, parts: number, seed: number): Uint8Array {
  const random = seededRandom(seed);
  const byClass = new Map<number, number[]>();
  for (let row = 0; row < classes.length; row += 1) {
    const list = byClass.get(classes[row] ?? 0) ?? [];
    list.push(row);
    byClass.set(classes[row] ?? 0, list);
  }
  const part = new Uint8Array(classes.length);
  // where one class ends the next goes on, so that parts are equally large
  let next = 0;
  for (const key of [...byClass.keys()].sort((a, b) => a - b)) {
    const rows = byClass.get(key) ?? [];
    for (let at = rows.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [rows[at], rows[other]] = [rows[other] ?? 0, rows[at] ?? 0];
    }
    for (const row of rows) {
      part[row] = next % parts;
      next += 1;
    }
  }
  return part;
}
