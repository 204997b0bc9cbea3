// A workspace from its file to its state: the engine started, the file checked against its hash, the database open.
import { statSync } from 'node:fs';
import { openWorkspace } from '../desk.ts';
import { reportTimes, timedRuns } from '../job.ts';

const path = process.argv[2] ?? '';
const times = await timedRuns(3, async () => {
  const engine = await openWorkspace(path);
  await engine.stop();
});
reportTimes(times, `${Math.round(statSync(path).size / 1e6)} MB`);
