import { expect, test } from 'vitest';
import { startJob } from '../../shared/contract/serve.ts';
import { computeRfm } from '../../shared/core/analyses/rfm/compute.ts';
import { rfmInput } from '../../shared/core/analyses/rfm/query.ts';
import { RfmParams } from '../../shared/core/analyses/rfm/schema.ts';
import { unattended, type Progress } from '../../shared/core/model/progress.ts';
import { memorySession } from '../../shared/testing/memory-session.ts';
import type { Shop } from '../../shared/testing/shop.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import { startPool, type AnalysisPool } from './pool.ts';
import { analysesOf } from './run.ts';
import type { Task } from './task.ts';
import { anyStep } from '../../shared/testing/steps.ts';

const shop: Shop = {
  customers: [{ id: 4 }, { id: 8 }],
  orders: [
    { customer: 4, on: '2024-05-01', lines: [{ amount: 100 }] },
    { customer: 8, on: '2024-05-02', lines: [{ amount: 900 }] },
  ],
};
const params = RfmParams.parse({});

/** A program that computes nothing: it does what `input` says. */
const puppet = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', ({ input }) => {
      if (input === 'die') process.exit(3);
      if (input === 'throw') throw new Error('thrown by the worker');
      if (input === 'hang') for (;;);
      if (input === 'steps') for (const done of [1, 2]) parentPort.postMessage({ done, total: 2 });
      if (input === 'fail') parentPort.postMessage({ ok: false, error: { code: 'people-unknown', params: { id: 'x' } } });
      else parentPort.postMessage({ ok: true, value: threadId });
    });
  `)}`,
);
const task = (input: string): Task => ({ id: 'rfm', input, params: null, selection: null });

async function withPool(size: number, work: (pool: AnalysisPool) => Promise<void>): Promise<void> {
  const pool = startPool(puppet, size);
  try {
    await work(pool);
  } finally {
    await pool.close();
  }
}

test('an analysis worker gives the result that the same thread would, without copying the columns', async () => {
  const session = await memorySession(shop);
  try {
    const analyses = analysesOf(session);
    const columns = await session.columns();
    const here = computeRfm(rfmInput(columns), params);
    const steps: Progress[] = [];
    const { job } = startJob((progress) => steps.push(progress));
    expect(await analyses.run('rfm', params, resolvePeople, job)).toEqual(here);
    expect(steps.map(({ phase }) => phase)).toEqual(['computing']);
    expect([...(await analyses.members('rfm', params, 'all', resolvePeople, unattended))]).toEqual([4, 8]);
    await expect(analyses.members('rfm', params, 'nobody', resolvePeople, unattended)).rejects.toMatchObject({
      code: 'people-unknown',
    });
  } finally {
    await session.close();
  }
});

test('a result is kept until the data changes', async () => {
  const session = await memorySession(shop);
  try {
    const analyses = analysesOf(session);
    const first = await analyses.run('rfm', params, resolvePeople, unattended);
    expect(await analyses.run('rfm', params, resolvePeople, unattended)).toBe(first);
    expect(await analyses.run('rfm', { ...params, scale: 3 }, resolvePeople, unattended)).not.toBe(first);
    await session
      .workspace()
      .change(anyStep, (db) =>
        db.run({ text: 'UPDATE order_line SET amount_minor = 150 WHERE order_id = 1', params: [] }),
      );
    expect((await analyses.run('rfm', params, resolvePeople, unattended)).revenueMinor).toBe(1050);
  } finally {
    await session.close();
  }
});

test('two tasks run at once and the third waits for a free worker', async () => {
  await withPool(2, async (pool) => {
    const threads = await Promise.all(['a', 'b', 'c', 'd'].map((name) => pool.run(task(name), unattended)));
    expect(new Set(threads).size).toBe(2);
  });
});

test('what a worker says on the way is told to whoever waits, and ends nothing', async () => {
  await withPool(1, async (pool) => {
    const steps: Progress[] = [];
    const { job } = startJob((progress) => steps.push(progress));
    expect(typeof (await pool.run(task('steps'), job))).toBe('number');
    expect(steps.map(({ done, total }) => [done, total])).toEqual([
      [0, null],
      [1, 2],
      [2, 2],
    ]);
  });
});

test('what an analysis throws arrives as it was, and the worker goes on', async () => {
  await withPool(1, async (pool) => {
    const thread = await pool.run(task('a'), unattended);
    await expect(pool.run(task('fail'), unattended)).rejects.toMatchObject({
      code: 'people-unknown',
      params: { id: 'x' },
    });
    expect(await pool.run(task('b'), unattended)).toBe(thread);
  });
});

test.each(['die', 'throw'])(
  'a worker that comes to an end (%s) fails its task only; the next gets a new worker',
  async (how) => {
    await withPool(1, async (pool) => {
      const crashed = pool.run(task(how), unattended);
      const waiting = pool.run(task('a'), unattended);
      await expect(crashed).rejects.toMatchObject({ code: 'analysis-crashed' });
      expect(typeof (await waiting)).toBe('number');
    });
  },
);

test('cancelling ends a task that would never end, and the next is carried out', async () => {
  await withPool(1, async (pool) => {
    const { job, cancel } = startJob(() => undefined);
    const endless = pool.run(task('hang'), job);
    const waiting = pool.run(task('a'), unattended);
    setTimeout(cancel, 100);
    await expect(endless).rejects.toMatchObject({ code: 'cancelled' });
    expect(typeof (await waiting)).toBe('number');
  });
});

test('a task cancelled while it waits is never begun', async () => {
  await withPool(1, async (pool) => {
    const steps: Progress[] = [];
    const { job, cancel } = startJob((progress) => steps.push(progress));
    const first = pool.run(task('a'), unattended);
    const second = pool.run(task('b'), job);
    cancel();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    await first;
    expect(steps).toEqual([]);
  });
});

test('closing ends what runs and what waits', async () => {
  const pool = startPool(puppet, 1);
  const both = [pool.run(task('hang'), unattended), pool.run(task('a'), unattended)];
  const outcome = Promise.allSettled(both);
  await pool.close();
  for (const settled of await outcome)
    expect(settled).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
});
