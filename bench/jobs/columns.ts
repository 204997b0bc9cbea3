// The snapshot that analyses read: built from the tables, or read from its cache file.
import { rmSync } from 'node:fs';
import { columnsCachePath } from '../../engine/analysis/columns-cache.ts';
import { openWorkspace } from '../desk.ts';
import { reportTimes, timed } from '../job.ts';

const path = process.argv[2] ?? '';
const isCached = process.argv[3] === 'cached';
const times: number[] = [];
for (let run = 0; run < 3; run += 1) {
  if (!isCached) rmSync(columnsCachePath(path), { force: true });
  const engine = await openWorkspace(path);
  // the first analysis is what asks for the snapshot; RFM itself is measured apart
  times.push(await timed(() => engine.client('analysis.rfm', {})));
  await engine.stop();
}
reportTimes(times, 'with RFM');
