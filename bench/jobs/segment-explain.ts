// Why somebody is in a segment of every sort of condition or not, and who misses it by one condition alone.
import { openWorkspace } from '../../engine/store/open-workspace.ts';
import { explainCustomer } from '../../shared/core/segments/explain/explain-customer.ts';
import { nearMisses } from '../../shared/core/segments/explain/near-misses.ts';
import type { Day } from '../../shared/core/model/day.ts';
import { SegmentDefinition } from '../../shared/core/segments/schema.ts';
import { measureNow } from '../../shared/testing/segments/measure-now.ts';
import { busyWorkspace } from '../busy-workspace.ts';
import { reportTimes, timed, timedRuns } from '../job.ts';

const [customers, what] = [Number(process.argv[2]), process.argv[3]];
const on = '2024-12-31' as Day; // it is one
const ever = { op: 'ever' };
const anything = { by: 'anything' };
const conditions = [
  { kind: 'text', field: 'city', test: { op: 'is', values: ['essen'] } },
  { kind: 'age', test: { op: 'at-least', value: 18 } },
  { kind: 'completeness', test: { op: 'at-least', value: 20 } },
  { kind: 'orders', measure: 'orders', goods: anything, period: ever, test: { op: 'at-least', value: 2 } },
  {
    kind: 'orders',
    measure: 'spent',
    goods: { by: 'product', products: [1, 2, 3] },
    period: ever,
    test: { op: 'more-than', value: 2_000 },
  },
  { kind: 'order-day', which: 'last', goods: anything, test: { op: 'within-last', count: 6, unit: 'month' } },
  {
    kind: 'events',
    event: 'visit',
    campaigns: [],
    channel: null,
    period: ever,
    test: { op: 'at-least', value: 1 },
  },
  { kind: 'answer', question: 1, which: 'latest', test: { as: 'number', test: { op: 'at-most', value: 9 } } },
  { kind: 'consent', purpose: 'newsletter', channel: 'email', state: 'may' },
  { kind: 'party-share', party: 'first', test: { op: 'at-least', value: 50 } },
  { kind: 'rfm', groups: ['champions', 'loyal', 'potential-loyal'], at: 'now' },
  {
    kind: 'sequence',
    first: { what: 'event', event: 'email_open', campaigns: [], channel: null },
    then: { what: 'order', goods: anything },
    happens: true,
    days: 60,
    period: ever,
  },
];
const definition = SegmentDefinition.parse({
  version: 1,
  where: {
    op: 'any',
    nodes: [{ op: 'all', nodes: conditions.map((condition) => ({ op: 'condition', condition })) }],
  },
});

const workspace = await openWorkspace(await busyWorkspace(customers));
const { db } = workspace;
const evaluated = measureNow(db, definition.where, on);
if (what === 'misses') {
  let total = 0;
  const times = await timedRuns(5, () => {
    total = nearMisses(db, definition, evaluated, on, 100).total;
  });
  reportTimes(times, `${total.toLocaleString('en-US')} near misses`);
}
// a generated customer has the less the higher the id
const busiest = Array.from({ length: 10 }, (_, at) => at + 1);
const others = Array.from({ length: 90 }, (_, at) => Math.floor((customers * (at + 1)) / 91));
const times: number[] = [];
for (const id of [1, ...busiest, ...others])
  times.push(await timed(() => explainCustomer(db, definition, evaluated, id, on)));
const [, ...counted] = times; // the first compiles
reportTimes(counted, `worst ${Math.max(...counted).toFixed(1)} ms`);
