// One edit of a large workspace until it is on disk.
import { statSync } from 'node:fs';
import { openWorkspace } from '../desk.ts';
import { reportTimes, timedRuns } from '../job.ts';

const path = process.argv[2] ?? '';
const engine = await openWorkspace(path);
let isEuro = true;
const times = await timedRuns(5, async () => {
  isEuro = !isEuro;
  await engine.client('workspace.setCurrency', { currency: isEuro ? 'EUR' : 'CHF' });
});
await engine.client('workspace.setCurrency', { currency: 'EUR' });
await engine.stop();
reportTimes(times, `${Math.round(statSync(path).size / 1e6)} MB`);
