// An audit as it runs after an import: the copy, its worker, the columns, every check, the scores.
import { startAudit } from '../../engine/quality/audit-worker.ts';
import { readDay } from '../../shared/core/model/day.ts';
import { reportTimes, timed } from '../job.ts';
import { peopleImage } from '../people-image.ts';

const image = await peopleImage(Number(process.argv[2]));
const today = readDay('2026-01-01');
if (today === null) throw new Error('not a day');
const times: number[] = [];
let findings = 0;
// nothing else keeps the program while a worker that nobody waits for runs
const awake = setInterval(() => undefined, 1000);
for (let run = 0; run < 3; run += 1)
  times.push(
    await timed(async () => {
      const { audit } = startAudit({ image: image.slice(), today, rules: [] }, () => undefined);
      findings = (await audit).findings.length;
    }),
  );
clearInterval(awake);
reportTimes(times, `${findings} findings`);
