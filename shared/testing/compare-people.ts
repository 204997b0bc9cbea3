// Compares two sets of customers of a database, without an engine: for tests of the comparison itself.
import { buildColumns } from '../core/columns/build.ts';
import { buildPeople } from '../core/columns/build-people.ts';
import { readProductCategories } from '../core/columns/product-categories.ts';
import { computeCompare } from '../core/analyses/compare/compute.ts';
import { comparedParts, type CompareInput } from '../core/analyses/compare/query.ts';
import { CompareResult, type Compared } from '../core/analyses/compare/schema.ts';
import type { Subject } from '../core/analyses/compare/subject.ts';
import type { ReadDb } from '../core/db/db.ts';
import { readDay } from '../core/model/day.ts';
import { noBits, setBit, type Bits } from '../core/segments/bits.ts';
import { factsOver } from '../core/segments/facts/facts.ts';
import { readParts } from './read-parts.ts';

/** What is compared of two sets of customers, given by ids; without a second everybody else. */
export function comparedOf(
  db: ReadDb,
  first: readonly number[],
  second: readonly number[] | null,
  on = '2024-06-01',
): CompareInput {
  const today = readDay(on);
  if (today === null) throw new Error(`no day: ${on}`);
  const columns = buildColumns(db, 1);
  const inventory = factsOver(readParts(db, ['inventory'])).get('inventory');
  const bitsOf = (ids: readonly number[]): Bits => {
    const bits = noBits(columns.customers.count);
    for (const id of ids) setBit(bits, columns.customers.id.indexOf(id));
    return bits;
  };
  return {
    sources: { columns, people: buildPeople(db, 1), opens: null, clicks: null, asOf: 20_000, today },
    categories: readProductCategories(db),
    facts: readParts(db, comparedParts(inventory)),
    first: bitsOf(first),
    second: second === null ? null : bitsOf(second),
  };
}

/** Compares, and checks the result against its schema. */
export function compared(input: CompareInput): CompareResult {
  return CompareResult.parse(computeCompare(input, () => undefined));
}

/** What was compared by a subject; undefined when it was not. */
export function comparedBy(result: CompareResult, subject: Subject): Compared | undefined {
  const key = JSON.stringify(subject);
  return result.attributes.find((one) => JSON.stringify(one.subject) === key);
}
