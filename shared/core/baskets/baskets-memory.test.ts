import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { linesOf } from '../../testing/basket-lines.ts';
import { arrangeBaskets } from './baskets.ts';
import { itemsOf } from './itemsets.ts';
import { mineItemsets } from './mine-itemsets.ts';

// in a process of its own: other tests' arrays would be counted, or let go, among these

setFlagsFromString('--expose-gc');
// the flag has just made it a function of any new context
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes of typed arrays that something still holds. */
function heldBytes(): number {
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

test('50,000 different things are mined with little more memory than what is found takes', () => {
  // each of 12,500 sets of four is in three baskets, each time with one thing of another set
  const sets = 12_500;
  const all = Array.from({ length: 3 * sets }, (_, at) => {
    const first = 4 * (at % sets);
    const stranger = (first + 7_919 * (1 + Math.floor(at / sets))) % (4 * sets);
    return [first, first + 1, first + 2, first + 3, stranger];
  });
  const baskets = arrangeBaskets(linesOf(all), 0, 3);
  const before = heldBytes();
  let most = 0;
  const itemsets = mineItemsets(baskets, 3, 1_000_000, (done) => {
    if (done % 5_000 === 0) most = Math.max(most, heldBytes() - before);
  });
  // of four things there are six pairs and four sets of three; a stranger is with each of a set once or twice
  expect(itemsets.bySize).toEqual([0, 50_000, 6 * sets, 4 * sets]);
  for (const three of [100_000, 150_000, itemsets.count - 1]) {
    const own = itemsOf(itemsets, three).map((item) => baskets.ids[item] ?? -1);
    expect(new Set(own.map((id) => Math.floor(id / 4))).size).toBe(1);
    expect(itemsets.support[three]).toBe(3);
  }
  const { entries, count, kinds } = baskets;
  const formula = 32 * 2 ** 20 + 4 * (3 - 1) * (2 * entries + count + 4 * kinds) + 60 * itemsets.count;
  // what was found is among what is held
  expect(most).toBeGreaterThan(10 * itemsets.count);
  expect(most).toBeLessThan(formula);
  // a count of every two of them would be 5 GB
  expect(most).toBeLessThan((4 * (kinds * (kinds - 1))) / 2 / 50);
});
