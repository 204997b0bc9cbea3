import { countsAsOrder } from '../../../columns/counted-orders.ts';
import type { Goods } from '../../schema.ts';
import type { Asked } from '../asked.ts';
import type { Remember } from '../remember.ts';
import { meantProducts } from './goods.ts';

function allCounted({ facts }: Asked, remember: Remember): Uint8Array {
  return remember('orders that count', () => {
    const { count, state, amountMinor } = facts.get('columns').orders;
    const counted = new Uint8Array(count);
    for (let order = 0; order < count; order += 1)
      if (countsAsOrder(state[order] ?? 0, amountMinor[order] ?? 0)) counted[order] = 1;
    return counted;
  });
}

/**
 * 1 for every order that counts and has a line of the goods meant, else 0; by row of orders. It does not depend on the day, so whoever moves
 * a period asks for the same ones again. The list must not be written to.
 */
export function countedOrders(goods: Goods, asked: Asked, remember: Remember): Uint8Array {
  const counted = allCounted(asked, remember);
  const meant = meantProducts(goods, asked.facts);
  if (meant === null) return counted;
  return remember(JSON.stringify(['orders that count', goods]), () => {
    const { orders, lines } = asked.facts.get('columns');
    const { lineOffsets } = orders;
    const { product } = lines;
    const found = new Uint8Array(counted.length);
    let line = lineOffsets[0] ?? 0;
    for (let order = 0; order < found.length; order += 1) {
      const end = lineOffsets[order + 1] ?? 0;
      if (counted[order] === 1)
        for (; line < end; line += 1)
          if (meant[(product[line] ?? -1) + 1] === 1) {
            found[order] = 1;
            break;
          }
      line = end;
    }
    return found;
  });
}
