// The words of comments through the engine: read into columns, tokenised, themed and scored in their thread, and given back.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openDb } from '../../engine/open.ts';
import { readingsOf } from '../../engine/feedback/readings.ts';
import { sessionOver } from '../../shared/testing/memory-session.ts';
import { fillShop } from '../../shared/testing/shop.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { fillSurveys } from '../../shared/testing/surveys.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { madeComments } from '../made-comments.ts';
import { reportTimes, timed } from '../job.ts';

const count = Number(process.argv[2]);
const db = await openDb();
fillShop(db, { customers: [{ id: 1 }] });
fillSurveys(db, [
  {
    questions: [{ key: 'rating', kind: 'rating', scale: { least: 1, most: 5 } }, { key: 'text', kind: 'text' }], // prettier-ignore
    responses: Array.from(madeComments(count), (text, at) => ({
      customer: 1,
      on: '2026-01-01',
      answers: { rating: (at % 5) + 1, text },
    })),
  },
]);
const session = sessionOver(db);
await session.columns();
let told = 0;
let cancel: () => void = () => undefined;
const job: Job = {
  progress: () => (told += 1),
  throwIfCancelled: () => undefined,
  onCancel: (stop) => (cancel = stop),
};
// a reading that is given up after a moment must leave the thread free for the next
const givenUp = readingsOf(session).read(job);
setTimeout(() => cancel(), 300);
const cancelled = await givenUp.then(
  () => 'finished before it could be cancelled',
  () => 'cancelled one before',
);
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const first = await timed(async () => readingsOf(session).read(job));
const longest = Math.round(delay.max / 1e6);
await session.workspace().change(anyStep, () => undefined);
const again = await timed(async () => readingsOf(session).read(job));
const { reading } = await readingsOf(session).read(job);
reportTimes(
  [first],
  `${reading.count} texts, ${reading.themes.length} themes, ${reading.groups.length} groups, told ${told} times, ${cancelled}; ` +
    `with other rules ${Math.round(again)} ms; the engine was busy for ${longest} ms at most`,
);
