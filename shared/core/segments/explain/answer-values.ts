import { int, real, type ReadDb } from '../../db/db.ts';
import { rowFinder } from '../../columns/row-finder.ts';
import { sql } from '../../db/sql.ts';
import type { Day } from '../../model/day.ts';
import { numberTester } from '../evaluate/number-test.ts';
import type { Condition, NumberTest } from '../schema.ts';
import { numberDistance } from './distance/number-distance.ts';
import type { EvaluatedSegment } from './evaluated-segment.ts';
import { answeredOn } from './found/feedback.ts';

type AnswerCondition = Extract<Condition, { kind: 'answer' }>;

/** How near a number is to a test: nothing is nearer than what meets it. */
function nearness(test: NumberTest): (value: number) => number {
  const passes = numberTester(test);
  return (value) => (passes(value) ? -1 : numberDistance(test, value, false, 1));
}

/** Whom customers who were merged are now, by id. */
function readOwners(db: ReadDb): Map<number, number> {
  const owners = new Map<number, number>();
  db.scan(
    sql`WITH RECURSIVE owner (id, person) AS (
          SELECT id, id FROM customer WHERE redirect_to IS NULL
           UNION ALL
          SELECT customer.id, owner.person FROM owner JOIN customer ON customer.redirect_to = owner.id
        )
        SELECT id, person FROM owner WHERE id <> person`,
    ([id, person]) => owners.set(int(id ?? null), int(person ?? null)),
  );
  return owners;
}

/**
 * The number of everybody's answer that is nearest to passing a test: of the latest answer, or of all; by row, NaN without a number.
 * One pass over the answers to the question.
 */
export function answerValues(
  db: ReadDb,
  { question, which }: AnswerCondition,
  test: NumberTest,
  { customerId }: Pick<EvaluatedSegment, 'customerId'>,
  on: Day,
): Float64Array {
  const values = new Float64Array(customerId.length).fill(Number.NaN);
  const decided = new Uint8Array(customerId.length);
  const rowOf = rowFinder(customerId);
  const owners = readOwners(db);
  const near = nearness(test);
  db.scan(
    sql`SELECT response.customer_id, answer.number
          FROM answer
          JOIN response ON response.id = answer.response_id
          JOIN import ON import.id = response.import_id
         WHERE answer.question_id = ${question}
           AND response.customer_id IS NOT NULL
           AND response.is_preview = 0
           AND ${answeredOn} <= ${on}
         ORDER BY ${answeredOn} DESC, unixepoch(response.answered_at) IS NULL, unixepoch(response.answered_at) DESC,
                  response.id DESC`,
    ([customer, number]) => {
      const id = int(customer ?? null);
      const row = rowOf(owners.get(id) ?? id);
      // the latest comes first
      if (row < 0 || (which === 'latest' && decided[row] === 1)) return;
      decided[row] = 1;
      if (number === null || number === undefined) return;
      const value = real(number);
      const known = values[row] ?? Number.NaN;
      if (Number.isNaN(known) || near(value) < near(known)) values[row] = value;
    },
  );
  return values;
}
