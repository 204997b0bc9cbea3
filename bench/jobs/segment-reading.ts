// Reading what conditions are asked of, and the columns of orders and people that everything else is asked of: how long it takes, and the
// longest time for which the engine's thread answers nobody meanwhile.
import { rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { columnsCachePath } from '../../engine/analysis/columns-cache.ts';
import { makeSession } from '../../engine/make-session.ts';
import { segmentFactsOf } from '../../engine/segments/facts.ts';
import { openWorkspace } from '../../engine/store/open-workspace.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import type { PartKey } from '../../shared/core/segments/facts/facts.ts';
import { busyWorkspace } from '../busy-workspace.ts';
import { reportTimes, timed } from '../job.ts';

const parts: readonly PartKey[] = [
  ...(['field:name', 'field:city', 'custom:Tier', 'filled'] as const),
  ...([
    'events',
    'responses',
    'answers:1',
    'preferences',
    'consent',
    'sources',
    'parties',
    'followUps',
  ] as const),
];

const path = await busyWorkspace(Number(process.argv[2]));
const workspace = await openWorkspace(path);
const session = makeSession({ emit: () => undefined });
session.setWorkspace(workspace);

const pauses: number[] = [];
let isReading = true;
async function watch(): Promise<void> {
  while (isReading) pauses.push(await timed(() => setImmediate()));
}
const watching = watch();
const times: number[] = [];
let slowest = { key: '', ms: 0 };
async function read(key: string, work: () => Promise<unknown>): Promise<void> {
  const before = pauses.length;
  times.push(await timed(work));
  // a fast machine looks more often than a function takes arguments
  const longest = pauses.slice(before).reduce((most, pause) => Math.max(most, pause), 0);
  if (longest > slowest.ms) slowest = { key, ms: longest };
}
// the cache beside the file would be read in place of the tables
rmSync(columnsCachePath(path), { force: true });
await read('the columns of orders', () => session.columns());
await read('the columns of people', () => session.people());
for (const key of ['customers', ...parts] as const)
  await read(key, () => segmentFactsOf(session).withParts([key], unattended));
isReading = false;
await watching;
await workspace.close();
const total = times.reduce((sum, ms) => sum + ms, 0);
reportTimes([total], `longest pause of the thread ${slowest.ms.toFixed(0)} ms (${slowest.key})`);
