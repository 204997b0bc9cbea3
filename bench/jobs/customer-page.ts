// The page of one customer among many, as the screen asks for it: 190 at random and the ten with the most orders and events. The first
// page after opening is told apart: nothing of the file has been read then.
import { openWorkspace } from '../desk.ts';
import { reportTimes, timed } from '../job.ts';
import { seededRandom } from '../random.ts';
import { workspaceWithSegments } from '../watched-segments.ts';

const customers = Number(process.argv[2]);
const path = await workspaceWithSegments(customers, Number(process.argv[3]));
const engine = await openWorkspace(path);
const random = seededRandom(11);
// a generated customer has the less the higher the id
const busiest = Array.from({ length: 10 }, (_, at) => at + 1);
const others = Array.from({ length: 190 }, () => 1 + Math.floor(random() * customers));
const askFor = (id: number) => () => engine.client('customers.get', { id });

const cold = await timed(askFor(customers));
for (let warm = 0; warm < 20; warm += 1) await askFor(1 + ((warm * 1009) % customers))();
const times: number[] = [];
for (const id of [...others, ...busiest]) times.push(await timed(askFor(id)));
const { timeline, orders } = await engine.client('customers.get', { id: 1 });
const entries = timeline.counts.reduce((sum, { count }) => sum + count, 0);
await engine.stop();

const sorted = times.toSorted((a, b) => a - b);
const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
reportTimes(
  times,
  `p50 ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)} ms (the busiest of them: ${orders.toLocaleString('en-US')} orders, ${entries.toLocaleString('en-US')} entries); first after opening ${cold.toFixed(1)} ms`,
);
