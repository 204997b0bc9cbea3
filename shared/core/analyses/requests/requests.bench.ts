import { bench, describe } from 'vitest';
import { filled, madeFeedback } from '../../../testing/made-feedback.ts';
import { sharedCodes, sharedInts, sharedReals } from '../../columns/columns.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { computeRequests } from './compute.ts';
import { RequestsParams } from './schema.ts';

const { feedback, reading, customers } = madeFeedback(100_000);
const orders = 500_000;
const random = seededRandom(2);
const input = {
  feedback,
  reading,
  columns: {
    dataVersion: 1,
    currency: null,
    customers: {
      count: customers,
      id: filled(sharedInts(customers), (at) => at + 1),
      offsets: sharedInts(customers + 1),
      orderOffsets: filled(sharedInts(customers + 1), (at) => Math.floor((orders * at) / customers)),
    },
    orders: {
      count: orders,
      id: sharedInts(orders),
      customer: filled(sharedInts(orders), (at) => Math.floor((customers * at) / orders)),
      day: filled(sharedInts(orders), () => 19_000 + Math.floor(random() * 730)),
      state: sharedCodes(orders),
      amountMinor: sharedReals(orders).fill(1_000),
      refundedMinor: sharedReals(orders),
      isLatest: sharedCodes(orders),
      lineOffsets: sharedInts(orders + 1),
    },
    lines: {
      count: 0,
      customer: sharedInts(0),
      order: sharedInts(0),
      product: sharedInts(0),
      day: sharedInts(0),
      quantity: sharedReals(0),
      amountMinor: sharedReals(0),
      refundedMinor: sharedReals(0),
    },
    products: { count: 0, id: sharedInts(0) },
    ordersWithoutRate: 0,
    linesWithoutRate: 0,
  },
  decisions: new Map(),
  people: null,
};

describe('requests, in this thread', () => {
  bench('25,000 requests in 100,000 responses, 500,000 orders', () => {
    computeRequests(input, RequestsParams.parse({}), () => undefined);
  });
});
