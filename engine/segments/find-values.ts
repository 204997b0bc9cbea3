import type { z } from 'zod';
import type { Columns } from '../../shared/core/columns/columns.ts';
import type { PeopleColumns } from '../../shared/core/columns/people-columns.ts';
import { allTexts } from '../../shared/core/columns/read-text.ts';
import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { foldText } from '../../shared/core/identity/fold.ts';
import { customerFields, type CustomerField } from '../../shared/core/model/customer-fields.ts';
import type { FoundValue, ValueSource } from '../../shared/core/model/segments.ts';
import { mostFrequent, type Spelling } from '../../shared/core/segments/vocabulary/most-frequent.ts';
import type { Session } from '../session.ts';

type Found = z.infer<typeof FoundValue>;
type Source = z.infer<typeof ValueSource>;

/** The values of a column, most frequent first, ready to be searched. */
type Searchable = readonly Readonly<Spelling & { folded: string }>[];

const bySnapshot = new WeakMap<PeopleColumns, Map<string, Searchable>>();
const ordersOf = new WeakMap<Columns, Map<number, number>>();

function searchable(found: Iterable<Spelling>): Searchable {
  return mostFrequent(found).map((one) => ({ ...one, folded: foldText(one.value) }));
}

function isField(field: string): field is CustomerField {
  return customerFields.some((known) => known === field);
}

function fieldValues(people: PeopleColumns, field: CustomerField): Searchable {
  const { codes, distinct } = people.fields[field];
  const texts = allTexts(distinct);
  const counts = new Int32Array(texts.length);
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  return searchable(
    texts.map((value, code) => ({ value, count: counts[code] ?? 0 })).filter(({ count }) => count > 0),
  );
}

function customValues(db: ReadDb, field: string): Searchable {
  return searchable(
    db.all(
      sql`SELECT CAST(entry.value AS TEXT) AS value, COUNT(*) AS count
            FROM customer
            JOIN json_each(customer.custom) AS entry
           WHERE customer.redirect_to IS NULL
             AND entry.key = ${field}
             AND entry.value IS NOT NULL
           GROUP BY 1`,
      { value: text, count: int },
    ),
  );
}

/** How many orders have each product, by product id; returns and orders that never went through among them. */
function ordersByProduct(columns: Columns): Map<number, number> {
  const known = ordersOf.get(columns);
  if (known) return known;
  const { lines, products } = columns;
  const counts = new Int32Array(products.count);
  const lastOrder = new Int32Array(products.count).fill(-1);
  lines.product.forEach((product, line) => {
    const order = lines.order[line] ?? 0;
    // lines of one order lie together
    if (product < 0 || lastOrder[product] === order) return;
    lastOrder[product] = order;
    counts[product] = (counts[product] ?? 0) + 1;
  });
  const made = new Map<number, number>();
  counts.forEach((count, row) => made.set(products.id[row] ?? 0, count));
  ordersOf.set(columns, made);
  return made;
}

/** How a product is called where it has no name. */
const calling = sql`coalesce(name, sku, product_key)`;

function findProducts(db: ReadDb, counts: Map<number, number>, search: string, limit: number): Found[] {
  const words = foldText(search);
  if (words === '' && search.trim() !== '') return [];
  const query = words
    .split(' ')
    .map((word) => `${word}*`)
    .join(' ');
  const ids =
    words === ''
      ? db.all(sql`SELECT id FROM product ORDER BY id`, { id: int })
      : db.all(sql`SELECT docid AS id FROM product_search WHERE product_search MATCH ${query}`, { id: int });
  const first = ids
    .map(({ id }) => ({ id, count: counts.get(id) ?? 0 }))
    .sort((a, b) => b.count - a.count || a.id - b.id)
    .slice(0, limit);
  const names = new Map(
    readProductNames(
      db,
      first.map(({ id }) => id),
    ).map(({ id, name }) => [id, name]),
  );
  return first.flatMap(({ id, count }) => {
    const value = names.get(id);
    return value === undefined ? [] : [{ value, id, count }];
  });
}

/** The names of products, in the order of their ids; those that are not there are left out. */
export function readProductNames(db: ReadDb, ids: readonly number[]): { id: number; name: string }[] {
  const rows = db.all(
    sql`SELECT id, ${calling} AS name
          FROM product
         WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
         ORDER BY id`,
    { id: int, name: optional(text) },
  );
  return rows.map(({ id, name }) => ({ id, name: name ?? String(id) }));
}

async function valuesOf(session: Session, from: Exclude<Source, { of: 'product' }>): Promise<Searchable> {
  const people = await session.people();
  const kept = bySnapshot.get(people) ?? new Map<string, Searchable>();
  bySnapshot.set(people, kept);
  const key = `${from.of} ${from.field}`;
  const known = kept.get(key);
  if (known) return known;
  const { db } = session.workspace();
  const made =
    from.of === 'custom'
      ? customValues(db, from.field)
      : isField(from.field)
        ? fieldValues(people, from.field)
        : [];
  kept.set(key, made);
  return made;
}

/** Values that contain a text, whatever its case, accents and Arabic letter forms; the most frequent first. */
export async function findValues(
  session: Session,
  { from, search, limit }: Readonly<{ from: Source; search: string; limit: number }>,
): Promise<Found[]> {
  if (from.of === 'product') {
    const columns = await session.columns();
    return findProducts(session.workspace().db, ordersByProduct(columns), search, limit);
  }
  const wanted = foldText(search);
  const literal = search.trim();
  const matches = ({ value, folded }: Searchable[number]) =>
    wanted === '' ? value.includes(literal) : folded.includes(wanted);
  const found: Found[] = [];
  for (const one of await valuesOf(session, from)) {
    if (found.length === limit) break;
    if (matches(one)) found.push({ value: one.value, id: null, count: one.count });
  }
  return found;
}
