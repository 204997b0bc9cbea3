import type { BasketLines } from '../shared/core/baskets/baskets.ts';
import { cachedBytes } from './data-files.ts';
import { forEachOrderLine } from './order-lines.ts';

const products = 2_000;

/** The generated order lines as baskets: which products each order has. */
export function generatedBaskets(lines: number): BasketLines {
  const item = new Int32Array(lines);
  const offsets = new Int32Array(lines + 1);
  let line = 0;
  let orders = 0;
  forEachOrderLine(lines, ({ order, product }) => {
    item[line] = product;
    line += 1;
    orders = order;
    offsets[order] = line;
  });
  return { offsets: offsets.slice(0, orders + 1), item, kinds: products };
}

/** The same as a file for peers: how many orders and products, then offsets, then products; whole numbers of 32 bits. */
export function basketFile(lines: number): string {
  return cachedBytes(`baskets-${lines}.bin`, () => {
    const { offsets, item } = generatedBaskets(lines);
    const all = new Int32Array(2 + offsets.length + item.length);
    all.set([offsets.length - 1, products]);
    all.set(offsets, 2);
    all.set(item, 2 + offsets.length);
    return new Uint8Array(all.buffer);
  });
}
