// What every part of the SQL evaluation starts from.
import type { ReadDb } from '../../../core/db/db.ts';
import { text } from '../../../core/db/db.ts';
import { sql, type Sql } from '../../../core/db/sql.ts';
import { foldText } from '../../../core/identity/fold.ts';
import type { Condition, TextTest } from '../../../core/segments/schema.ts';

export type Ask = Readonly<{ db: ReadDb; /** The day asked for. */ on: string }>;
export type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;

/** Begins a statement that needs to know whose a row is: `owner (id, person)` has every customer with whom they were merged into. */
export const owners = sql`WITH RECURSIVE owner (id, person) AS (
    SELECT id, id FROM customer WHERE redirect_to IS NULL
     UNION ALL
    SELECT customer.id, owner.person FROM owner JOIN customer ON customer.redirect_to = owner.id
  )`;

/** A list to be bound. */
export const listed = (values: readonly (string | number)[]): Sql =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

/** Texts are alike when they fold to the same; those that fold to nothing when they are the same. */
function isAlike(one: string, other: string): boolean {
  return foldText(other) === '' ? one === other : foldText(one) === foldText(other);
}

/** Whether a text that is not blank meets a test. */
function meets(value: string, test: TextTest): boolean {
  if (test.op === 'filled') return true;
  if (test.op === 'blank') return false;
  if (test.op === 'is') return test.values.some((one) => isAlike(value, one));
  if (test.op === 'is-not') return !test.values.some((one) => isAlike(value, one));
  const looked = foldText(test.value) === '' ? test.value : foldText(test.value);
  const said = foldText(test.value) === '' ? value : foldText(value);
  if (test.op === 'contains') return said.includes(looked);
  if (test.op === 'lacks') return !said.includes(looked);
  return test.op === 'starts-with' ? said.startsWith(looked) : said.endsWith(looked);
}

/**
 * A condition on an expression of text: SQL cannot fold, so all that it comes to is folded here, and those that pass are bound.
 * @param distinct selects all that `value` can be, as `value`
 */
export function textMeets({ db }: Ask, value: Sql, distinct: Sql, test: TextTest): Sql {
  const all = db.all(sql`SELECT DISTINCT value FROM (${distinct}) WHERE value IS NOT NULL AND value <> ''`, {
    value: text,
  });
  const passing = all.filter((one) => meets(one.value, test)).map((one) => one.value);
  const blankPasses = ['is-not', 'lacks', 'blank'].includes(test.op);
  return sql`CASE WHEN coalesce(${value}, '') = '' THEN ${blankPasses ? 1 : 0} ELSE ${value} IN ${listed(passing)} END`;
}
