import { bench, describe } from 'vitest';
import { madeGoods } from '../../../testing/made-goods.ts';
import { noBits, setBit } from '../../segments/bits.ts';
import { computeWhiteSpace } from './compute.ts';
import { WhiteSpaceParams } from './schema.ts';

const { customers, ...goods } = madeGoods({ customers: 50_000, products: 2000, lines: 1_000_000 });
const rows = Array.from({ length: 11 }, (_, at) => {
  const bits = noBits(customers);
  for (let row = at; row < customers; row += 11) setBit(bits, row);
  return { key: `segment:${at + 1}`, group: null, segmentId: at + 1, bits };
});
const input = { ...goods, people: null, names: null };

describe('white space, in this thread', () => {
  bench('1,000,000 order lines, 11 rows, 30 products and others', () => {
    computeWhiteSpace({ ...input, rows }, WhiteSpaceParams.parse({ level: 'product' }), () => undefined);
  });
  bench('1,000,000 order lines, 50,000 customers as rows', () => {
    computeWhiteSpace(
      { ...input, rows: null },
      WhiteSpaceParams.parse({ rows: 'customers' }),
      () => undefined,
    );
  });
});
