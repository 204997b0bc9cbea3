// Customers who may be one, found in the analysis workers among generated people of whom some stand there twice.
import { startPool } from '../../engine/analysis/pool.ts';
import { joinPeople, scorePeople } from '../../engine/matching/run-stages.ts';
import { pairBand } from '../../shared/core/identity/matching/clusters/join-pairs.ts';
import { defaultThresholds } from '../../shared/core/model/matching.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { reportTimes } from '../job.ts';
import { matchingPeople } from '../matching-people.ts';

const { people, entity } = matchingPeople(Number(process.argv[2]));
const pool = startPool();
const start = performance.now();
const cpuBefore = process.cpuUsage();
const found = await scorePeople(pool, people, unattended);
const joined = await joinPeople(pool, found, defaultThresholds, new Int32Array(0), unattended);
const time = performance.now() - start;
const cpu = process.cpuUsage(cpuBefore);
await pool.close();

const groupSizes = (groups: Int32Array) => {
  const sizes = new Map<string, number>();
  groups.forEach((group, row) => {
    for (const key of [`${group}`, `${group} ${entity[row] ?? 0}`]) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  });
  return sizes;
};
const pairsIn = (sizes: Iterable<number>) =>
  [...sizes].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
const sizes = groupSizes(joined.cluster);
const joinedPairs = pairsIn([...sizes].filter(([key]) => !key.includes(' ')).map(([, size]) => size));
const right = pairsIn([...sizes].filter(([key]) => key.includes(' ')).map(([, size]) => size));
const truth = pairsIn([...groupSizes(entity)].filter(([key]) => !key.includes(' ')).map(([, size]) => size));
let [review, reviewRight] = [0, 0];
joined.band.forEach((band, at) => {
  if (band !== pairBand.review) return;
  review += 1;
  reviewRight += Number(entity[joined.a[at] ?? 0] === entity[joined.b[at] ?? 0]);
});
const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(4));
reportTimes(
  [time],
  [
    `${((cpu.user + cpu.system) / 1e6).toFixed(1)} s of processor`,
    `${found.scored.compared} pairs compared of ${truth} to find`,
    `merged: precision ${share(right, joinedPairs)}, recall ${share(right, truth)}`,
    `with review (${review} pairs): recall ${share(right + reviewRight, truth)}`,
  ].join('; '),
);
