// The kill loop of engine/store/kill.test.ts for as long as wanted: npm run soak:kill -- --cycles 10000 [--lanes 2] [--seed 1]
import { parseArgs } from 'node:util';
import { runKillLoop } from '../shared/testing/kill-loop.ts';

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '1000' },
    lanes: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
  },
});
const [cycles, lanes, seed] = [Number(values.cycles), Number(values.lanes), Number(values.seed)];
const started = performance.now();
const figures = await runKillLoop({ cycles, lanes, seed }, (now) => {
  if (now.cycles % 50 === 0)
    process.stderr.write(
      `${now.cycles} kills, ${now.acknowledged} acknowledged, ${now.problems.length} problems\n`,
    );
});
for (const problem of figures.problems) process.stdout.write(`${problem}\n`);
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
process.stdout.write(
  `${figures.cycles} kills in ${minutes} min: ${figures.acknowledged} changes acknowledged, ${figures.problems.length} lost or doubled, ` +
    `${figures.surplus} there although not acknowledged yet\n`,
);
process.exitCode = figures.problems.length === 0 ? 0 : 1;
