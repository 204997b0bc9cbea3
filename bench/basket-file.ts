import type { BasketLines } from '../shared/core/baskets/baskets.ts';
import { cachedBytes } from './data-files.ts';
import { seededRandom } from './random.ts';

const products = 2_000;
/** Things people come for: each needs some products together, as a dish, a room or a hobby does. */
const missions = 400;
const seed = 20_240_601;

/** Small numbers are likelier: some missions and products are far more common than others, as in a shop. */
const skewed = (share: number, count: number) => Math.min(count - 1, Math.floor(share * share * count));

/** Four to nine products that go together; common products are in many missions. */
function makeMissions(random: () => number): readonly (readonly number[])[] {
  return Array.from({ length: missions }, () => {
    const size = 4 + Math.floor(random() * 6);
    const own = new Set<number>();
    while (own.size < size) own.add(skewed(random(), products));
    return [...own];
  });
}

/**
 * Orders of a shop as baskets, always the same ones: of four orders one is for a single product, and the others are for a mission, of which
 * most products are taken, every second time with something else.
 */
export function generatedBaskets(lines: number): BasketLines {
  const random = seededRandom(seed);
  const all = makeMissions(random);
  const item = new Int32Array(lines);
  const offsets = new Int32Array(lines + 1);
  let line = 0;
  let orders = 0;
  const take = (product: number) => {
    if (line === lines) return;
    item[line] = product;
    line += 1;
  };
  while (line < lines) {
    const isMission = random() < 0.75;
    const mission = isMission ? (all[skewed(random(), missions)] ?? []) : [];
    const from = line;
    for (const product of mission) if (random() < 0.8) take(product);
    // whoever took nothing of it, or came for one thing, or saw something else
    if (line === from || random() < 0.5) take(skewed(random(), products));
    orders += 1;
    offsets[orders] = line;
  }
  return { offsets: offsets.slice(0, orders + 1), item, kinds: products };
}

/** The same as a file for peers: how many orders and products, then offsets, then products; whole numbers of 32 bits. */
export function basketFile(lines: number): string {
  return cachedBytes(`mission-baskets-${lines}.bin`, () => {
    const { offsets, item } = generatedBaskets(lines);
    const all = new Int32Array(2 + offsets.length + item.length);
    all.set([offsets.length - 1, products]);
    all.set(offsets, 2);
    all.set(item, 2 + offsets.length);
    return new Uint8Array(all.buffer);
  });
}
