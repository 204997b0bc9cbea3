import { expect, test } from 'vitest';
import type { Paused } from '../shared/core/db/scan-pages.ts';
import { DataChanged, inSlices } from './in-slices.ts';

/** Steps that each take longer than a slice. */
function* slowly(log: string[], steps: number): Paused<string> {
  for (let step = 1; step <= steps; step += 1) {
    const end = performance.now() + 20;
    while (performance.now() < end);
    log.push(`step ${step}`);
    yield;
  }
  return 'read';
}

test('who waits for the thread has a turn between two slices', async () => {
  const log: string[] = [];
  setImmediate(() => log.push('another'));
  const reading = inSlices(slowly(log, 3), () => log.push('looked'));
  expect(await reading).toBe('read');
  expect(log).toEqual(['step 1', 'another', 'looked', 'step 2', 'looked', 'step 3', 'looked']);
});

test('what means nothing any more is read no further', async () => {
  const log: string[] = [];
  const reading = inSlices(slowly(log, 3), () => {
    throw new DataChanged();
  });
  await expect(reading).rejects.toBeInstanceOf(DataChanged);
  expect(log).toEqual(['step 1']);
});
