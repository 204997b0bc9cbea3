// The whole import of order lines into an empty workspace: validated, matched, with lineage, saved.
import { orderLinesFile } from '../data-files.ts';
import { createWorkspace, freshWorkspace, importWhole } from '../desk.ts';
import { reportTimes, timed } from '../job.ts';

const lines = Number(process.argv[2]);
const runs = Number(process.argv[3]);
const file = orderLinesFile(lines);
const times: number[] = [];
for (let run = 0; run < runs; run += 1) {
  const engine = await createWorkspace(freshWorkspace(`orders-${lines}`));
  times.push(await timed(() => importWhole(engine, file, lines)));
  await engine.stop();
}
reportTimes(times);
