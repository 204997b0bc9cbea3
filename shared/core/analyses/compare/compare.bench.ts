import { bench, describe } from 'vitest';
import { openDb } from '../../../../engine/open.ts';
import { comparedOf } from '../../../testing/compare-people.ts';
import { fillEveryKind } from '../../../testing/people-of-every-kind.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { computeCompare } from './compute.ts';
import { comparedGroups } from './subject.ts';

const customers = 100_000;
const db = await openDb();
fillEveryKind(db, customers);
const random = seededRandom(1);
const aThird = Array.from({ length: customers }, (_, at) => at + 1).filter(() => random() < 1 / 3);
const input = comparedOf(db, aThird, null);
db.close();

const { attributes, tests } = computeCompare(input, () => undefined);
const missing = comparedGroups.filter((group) => attributes.every((one) => one.group !== group));
if (missing.length > 0) throw new Error(`nothing to compare of ${missing.join(', ')}`);

describe('comparing two segments, in this thread', () => {
  bench(
    `100,000 customers by ${attributes.length} attributes of every kind, ${tests} tests`,
    () => void computeCompare(input, () => undefined),
    { iterations: 3, warmupIterations: 1 },
  );
});
