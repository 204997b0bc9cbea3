import { afterEach, beforeEach, expect, test } from 'vitest';
import { api } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { memorySession, type MemorySession } from '../../shared/testing/memory-session.ts';
import { rateHandlers } from './rates.ts';

let session: MemorySession;
let handlers: ReturnType<typeof rateHandlers>;

beforeEach(async () => {
  const order = { customer: 1, on: '2024-01-10', lines: [{ amount: 1000 }] };
  session = await memorySession({
    currency: 'EUR',
    customers: [{ id: 1 }],
    orders: [{ ...order, currency: 'USD' }],
  });
  handlers = rateHandlers(session);
});
afterEach(() => session.close());

const usd = { currency: 'usd', base: 'EUR', day: '2024-01-01' };

test('a rate is entered, corrected and taken away, and the orders it serves are counted', async () => {
  const none = await handlers['rates.list'](null, unattended);
  expect(api['rates.list'].output.parse(none)).toEqual(none);
  expect(none.uses).toMatchObject([{ currency: 'USD', orders: 1, withoutRate: 1 }]);
  await handlers['rates.set']({ ...usd, rate: 0.9 }, unattended);
  const set = await handlers['rates.set']({ ...usd, rate: 0.92 }, unattended);
  expect(set.rates).toEqual([{ currency: 'USD', base: 'EUR', day: '2024-01-01', rate: 0.92 }]);
  expect(set.uses).toMatchObject([{ withoutRate: 0 }]);
  expect(await handlers['rates.remove'](usd, unattended)).toMatchObject({
    total: 0,
    uses: [{ withoutRate: 1 }],
  });
});

test.each([
  [{ ...usd, rate: 0 }],
  [{ ...usd, rate: Number.POSITIVE_INFINITY }],
  [{ ...usd, base: 'USD', rate: 1 }],
  [{ ...usd, currency: 'dollars', rate: 1 }],
  [{ ...usd, day: '2024-02-30', rate: 1 }],
])('%j is no rate', async (rate) => {
  const failure = new AppError('rate-invalid');
  await expect(Promise.resolve(handlers['rates.set'](rate, unattended))).rejects.toMatchObject({
    code: failure.code,
  });
  expect(session.db.first({ text: 'SELECT COUNT(*) AS n FROM rate', params: [] }, { n: Number })).toEqual({
    n: 0,
  });
});
