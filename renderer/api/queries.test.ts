import { expect, test } from 'vitest';
import { serve } from '../../shared/contract/serve.ts';
import { connect, type Handlers } from '../../shared/contract/wire.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { openQueries } from './queries.ts';

/** Two ends of a channel, as a page and an engine have. */
function channel(handlers: Handlers<'customers.get'>) {
  const ends: ((message: unknown) => void)[] = [];
  const later = (message: unknown, end: number) =>
    queueMicrotask(() => ends[end]?.(structuredClone(message)));
  serve(
    {
      post: (message) => later(message, 1),
      listen: (hear) => {
        ends[0] = hear;
      },
    },
    handlers,
  );
  return connect({
    post: (message) => later(message, 0),
    listen: (hear) => {
      ends[1] = hear;
    },
  }).client;
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const ask = { id: 7 };

test('a question that several watch is asked once', async () => {
  let asked = 0;
  const queries = openQueries(
    channel({
      'customers.get': () => {
        asked += 1;
        throw new AppError('customer-missing');
      },
    }),
  );
  const seen: string[] = [];
  queries.watch('a', 'customers.get', ask, () => seen.push('one'));
  queries.watch('a', 'customers.get', ask, () => seen.push('two'));
  await settle();
  expect(asked).toBe(1);
  expect(seen).toEqual(['one', 'two']);
  expect(queries.peek('a')).toMatchObject({ isLoading: false, error: { code: 'customer-missing' } });
});

test('a question that nobody waits for any more is cancelled', async () => {
  let isCancelled = false;
  const queries = openQueries(
    channel({
      'customers.get': (_, job) =>
        new Promise((_resolve, reject) => {
          job.onCancel(() => {
            isCancelled = true;
            reject(new AppError('cancelled'));
          });
        }),
    }),
  );
  const leave = queries.watch('a', 'customers.get', ask, () => undefined);
  await settle();
  leave();
  await settle();
  expect(isCancelled).toBe(true);
});

test('a failed question is asked again when somebody comes back, and on request', async () => {
  let asked = 0;
  const queries = openQueries(
    channel({
      'customers.get': () => {
        asked += 1;
        throw new AppError('customer-missing');
      },
    }),
  );
  queries.watch('a', 'customers.get', ask, () => undefined)();
  await settle();
  queries.watch('a', 'customers.get', ask, () => undefined);
  await settle();
  queries.retry('a', 'customers.get', ask);
  await settle();
  expect(asked).toBe(3);
});
