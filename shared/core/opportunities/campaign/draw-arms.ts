import { seededRandom } from '../../stats/seeded-random.ts';

/** Stretches of expected money within which people are drawn, so that both sides expect the same. */
export const moneyBands = 5;

/** Somebody to be drawn, and what the offers to them are expected to bring. */
export type Drawable = Readonly<{ id: number; expectedMinor: number }>;

function shuffle(list: number[], random: () => number): number[] {
  // Fisher and Yates, as Durstenfeld has it
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other] ?? 0, list[last] ?? 0];
  }
  return list;
}

/**
 * Draws by lot who is kept out. People are put in order of expected money and parted into `moneyBands` bands of the same size; of each band
 * the same share is kept out, so that the sides differ in it no more than a band does. Over all bands the count is the share of all, rounded; with
 * two people or more it leaves at least one on either side.
 *
 * @param people each once, in any order: what comes out depends on who is in it alone
 * @param share  0 … 1, of those kept out
 * @param seed   any whole number; the same draws the same
 * @returns ids, ascending
 */
export function drawArms(
  people: readonly Drawable[],
  share: number,
  seed: number,
): Readonly<{ contacted: Int32Array; heldOut: Int32Array }> {
  const ordered = people.toSorted((a, b) => b.expectedMinor - a.expectedMinor || a.id - b.id);
  const count = ordered.length;
  const wanted = count < 2 ? 0 : Math.min(count - 1, Math.max(1, Math.round(share * count)));
  const random = seededRandom(seed);
  // where the share of a band is no whole number chance rounds it, so that everybody has the same chance, however few they are
  const start = random();
  const heldOut: number[] = [];
  for (let band = 0; band < moneyBands; band += 1) {
    const from = Math.floor((band * count) / moneyBands);
    const to = Math.floor(((band + 1) * count) / moneyBands);
    const upTo = count === 0 ? 0 : Math.floor((wanted * to) / count + start);
    const ids = ordered.slice(from, to).map(({ id }) => id);
    heldOut.push(...shuffle(ids, random).slice(0, Math.max(0, upTo - heldOut.length)));
  }
  const out = new Set(heldOut);
  const contacted = people.flatMap(({ id }) => (out.has(id) ? [] : [id]));
  return { contacted: Int32Array.from(contacted).sort(), heldOut: Int32Array.from(heldOut).sort() };
}
