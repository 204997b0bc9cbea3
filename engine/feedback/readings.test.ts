import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { startJob } from '../../shared/contract/serve.ts';
import { sentiments } from '../../shared/core/feedback/reading.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { memorySession } from '../../shared/testing/memory-session.ts';
import { fillSurveys } from '../../shared/testing/surveys.ts';
import { testFolder } from '../../shared/testing/workspace-files.ts';
import { workerFile } from '../worker-file.ts';
import { makeReadings, type Readings } from './readings.ts';
import { startTextWorker } from './text-worker.ts';

/** What a thread does that was told to read for the first time; the second time it is the program that reads. */
const fates = {
  die: 'process.exit(3)',
  throw: `throw new Error('thrown by the worker')`,
  hang: 'for (;;);',
} as const;
const program = (fate: keyof typeof fates, marker: string) => `
  import { existsSync, writeFileSync } from 'node:fs';
  import { parentPort } from 'node:worker_threads';
  if (existsSync(${JSON.stringify(marker)})) await import(${JSON.stringify(workerFile('text-worker').href)});
  else {
    writeFileSync(${JSON.stringify(marker)}, '');
    parentPort.on('message', () => { ${fates[fate]} });
  }
`;

async function withReadings(
  fate: keyof typeof fates,
  use: (readings: Readings) => Promise<void>,
): Promise<void> {
  const { folder, remove } = await testFolder();
  const file = join(folder, 'worker.mjs');
  await writeFile(file, program(fate, join(folder, 'was-started')));
  const session = await memorySession({ customers: [{ id: 1 }] });
  fillSurveys(session.db, [
    {
      questions: [{ key: 'why', kind: 'text' }],
      responses: [{ customer: 1, on: '2026-04-01', answers: { why: 'The delivery was terribly late.' } }],
    },
  ]);
  const readings = makeReadings(session, () => startTextWorker(pathToFileURL(file)));
  try {
    await use(readings);
  } finally {
    await readings.close();
    await session.close();
    await remove();
  }
}

/** That the words were read. */
async function expectRead(readings: Readings): Promise<void> {
  const { reading } = await readings.read(unattended);
  expect([reading.count, sentiments[reading.sentiment[0] ?? -1]]).toEqual([1, 'negative']);
  expect(readings.progress()).toMatchObject({ state: 'ready' });
}

test.each(['die', 'throw'] as const)(
  'a thread that is there to %s fails whoever waits, says so, and the next asking reads',
  async (fate) => {
    await withReadings(fate, async (readings) => {
      const [one, other] = [readings.read(unattended), readings.read(unattended)];
      await expect(one).rejects.toMatchObject({ code: 'analysis-crashed' });
      await expect(other).rejects.toMatchObject({ code: 'analysis-crashed' });
      expect(readings.progress()).toEqual({ state: 'failed', code: 'analysis-crashed' });
      expect(readings.present()).toBeNull();
      await expectRead(readings);
    });
  },
);

test('whoever cancels waits no longer, however busy the thread is, and nothing has failed', async () => {
  await withReadings('hang', async (readings) => {
    const { job, cancel } = startJob(() => undefined);
    const read = readings.read(job);
    cancel();
    await expect(read).rejects.toMatchObject({ code: 'cancelled' });
    expect(readings.progress()).toEqual({ state: 'not-begun' });
  });
});
