import { afterEach, expect, test, vi } from 'vitest';
import type { AskedWorker } from './asked-worker.ts';
import { withSpare } from './spare-worker.ts';
import { unattended } from '../../shared/core/model/progress.ts';

type Ask = 'work' | 'hold' | 'fail';
type Question = Readonly<{ ask: 'work' }> | Readonly<{ ask: 'hold' }> | Readonly<{ ask: 'fail' }>;
type Answers = Record<Ask, number>;

afterEach(() => {
  vi.useRealTimers();
});

/** Workers that are counted instead of being threads. */
function counted() {
  const running = new Set<number>();
  let started = 0;
  const start = (): AskedWorker<Question, Answers> => {
    started += 1;
    const me = started;
    running.add(me);
    return {
      ask: ({ ask }) => (ask === 'fail' ? Promise.reject(new Error('failed')) : Promise.resolve(me)),
      isRunning: () => running.has(me),
      end() {
        running.delete(me);
        return Promise.resolve();
      },
    };
  };
  return { start: withSpare<Question, Answers>(start, (ask) => ask === 'work'), running };
}

test('one that has nothing in it any more serves the next', async () => {
  const { start, running } = counted();
  const first = start();
  expect(await first.ask({ ask: 'work' }, unattended)).toBe(1);
  await first.end();
  expect(first.isRunning()).toBe(false);
  const second = start();
  expect(await second.ask({ ask: 'work' }, unattended)).toBe(1);
  expect([...running]).toEqual([1]);
});

test.each([{ ask: 'hold' }, { ask: 'fail' }] as const)(
  'one is ended that was left after “$ask”',
  async (question) => {
    const { start, running } = counted();
    const first = start();
    await first.ask(question, unattended).catch(() => undefined);
    await first.end();
    expect([...running]).toEqual([]);
    expect(await start().ask({ ask: 'work' }, unattended)).toBe(2);
  },
);

test('of two one is kept, and not for long', async () => {
  vi.useFakeTimers();
  const { start, running } = counted();
  const both = [start(), start()];
  for (const one of both) await one.end();
  // ending again gives nothing back twice
  await both[0]?.end();
  expect([...running]).toEqual([2]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([...running]).toEqual([]);
});

test('one that ended by itself meanwhile serves nobody', async () => {
  const { start, running } = counted();
  await start().end();
  running.clear();
  expect(await start().ask({ ask: 'work' }, unattended)).toBe(2);
});
