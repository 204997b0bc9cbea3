// Ten nested conditions, answered by the thread that the engine asks, over shared columns: anew, after an edit of one, after a threshold
// was moved. The members of the first are written down: the peers, who run after it, must find as many.
import { writeFileSync } from 'node:fs';
import { startEvaluationWorker } from '../../engine/segments/evaluation-worker.ts';
import { RfmSettings } from '../../shared/core/analyses/rfm/schema.ts';
import { dayNumber, readDay } from '../../shared/core/model/day.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { countBits } from '../../shared/core/segments/combine-bits.ts';
import type { SegmentNode } from '../../shared/core/segments/schema.ts';
import { reportTimes, timed } from '../job.ts';
import { askedOn, benchDefinition } from '../segment-definition.ts';
import { segmentFacts } from '../segment-facts.ts';

const [lines, customers] = [Number(process.argv[2]), Number(process.argv[3])];
const mode = process.argv[4] ?? '';
const expected = process.argv[5];
const runs = 7;

const day = readDay(askedOn);
if (day === null) throw new Error(askedOn);
const today = dayNumber(day);
const known = { dataVersion: 1, parts: segmentFacts(lines, customers) };
const worker = startEvaluationWorker();
const common = { rfm: RfmSettings.parse({}), segments: new Map(), isMeasured: false };

async function count(root: SegmentNode, on: number, set = known): Promise<number> {
  const { parts } = await worker.evaluate(set, { ...common, root, on }, unattended);
  return parts[0] === undefined ? 0 : countBits(parts[0].members);
}

/** The definition with the days of its first condition, which goes over all lines, changed. */
function edited(by: number): SegmentNode {
  const text = JSON.stringify(benchDefinition(100_000).where).replace('"count":90', `"count":${90 - by}`);
  return JSON.parse(text) as SegmentNode; // it was one before
}

const whole = benchDefinition(100_000).where;
const members = await count(whole, today);
if (expected !== undefined) writeFileSync(expected, `${members}`);
// code is compiled as it runs: what is measured is a program that is in use
for (let warm = 1; warm <= 3; warm += 1) await count(whole, today - 400 - warm);
await count(whole, today);
const ask: Readonly<Record<string, (run: number) => Promise<number>>> = {
  // of another set nothing has been answered before, and of another day nothing could be kept by mistake
  anew: (run) => count(whole, today - run, { ...known }),
  edit: (run) => count(edited(run), today),
  drag: (run) => count(benchDefinition(100_000 + run).where, today),
};
const times: number[] = [];
for (let run = 1; run <= runs; run += 1) times.push(await timed(() => ask[mode]?.(run)));
await worker.close();
reportTimes(times, `${members} of ${customers} customers`);
