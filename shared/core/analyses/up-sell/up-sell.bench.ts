import { bench, describe } from 'vitest';
import { madeGoods } from '../../../testing/made-goods.ts';
import { noBits } from '../../segments/bits.ts';
import { computeUpSell } from './compute.ts';
import { UpSellParams } from './schema.ts';

const { customers, ...goods } = madeGoods({ customers: 50_000, products: 2000, lines: 1_000_000 });
const everybody = noBits(customers);
everybody.words.fill(0xffff_ffff);
const input = { ...goods, stated: [], people: null, peers: [everybody] };

describe('up-sell, in this thread', () => {
  bench('1,000,000 order lines of 2,000 products in 500 families', () => {
    computeUpSell(input, UpSellParams.parse({}), () => undefined);
  });
});
