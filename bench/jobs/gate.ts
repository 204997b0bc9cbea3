// Who of many people may be contacted for a purpose over one channel: the ledger is read, everybody is judged.
import { openDb } from '../../engine/open.ts';
import { keyedHash } from '../../engine/store/hashing.ts';
import { buildPeople } from '../../shared/core/columns/build-people.ts';
import { contactJudge } from '../../shared/core/consent/gate/judge-contact.ts';
import { peopleImage } from '../people-image.ts';
import { reportTimes, timedRuns } from '../job.ts';
import { addLedger, askedOn } from '../ledger.ts';

const [customers, entries] = [Number(process.argv[2]), Number(process.argv[3])];
const db = await openDb(await peopleImage(customers));
addLedger(db, customers, entries);
const people = buildPeople(db, 1);

let passed = 0;
let processor = process.cpuUsage();
let spent = Number.POSITIVE_INFINITY;
const times = await timedRuns(7, () => {
  processor = process.cpuUsage();
  const judge = contactJudge({ db, people, purpose: 'newsletter', day: askedOn, keyedHash });
  passed = judge(people.id, 'email').passed.length;
  const { user, system } = process.cpuUsage(processor);
  spent = Math.min(spent, (user + system) / 1000);
});
reportTimes(
  times,
  `${passed.toLocaleString('en-US')} may; least time of the processor ${spent.toFixed(0)} ms`,
);
