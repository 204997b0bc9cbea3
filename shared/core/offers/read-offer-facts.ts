import { sharedInts, type Columns, type Ints } from '../columns/columns.ts';
import { readProductCategories } from '../columns/product-categories.ts';
import { readProductFacts } from '../columns/product-facts.ts';
import { readRedirects } from '../columns/read-orders.ts';
import { rowFinder } from '../columns/row-finder.ts';
import { int, optional, text, type ReadDb } from '../db/db.ts';
import { sql, type SqlValue } from '../db/sql.ts';
import { foldText } from '../identity/fold.ts';
import { dayNumber, readDay, type Day } from '../model/day.ts';
import type { OfferFacts } from './offers-input.ts';

// what people say of how they want to be written to is no wish for a product
const noInterest = new Set(
  'language lang frequency contact contact by channel format consent locale country city currency timezone لغة اللغة التواصل القناة'
    .split(' ')
    .concat(['contact by', 'email frequency', 'preferred channel', 'preferred language'])
    .map(foldText),
);

type Entry = readonly [customer: number, what: number, day: number];

/** The row of the customer of an event or a wish, as customers are merged now; -1 nobody. */
type Owner = (cell: SqlValue | undefined) => number;

function ownersOf(db: ReadDb, { customers }: Columns): Owner {
  const redirected = readRedirects(db);
  const rowOf = rowFinder(customers.id);
  return (cell) => {
    const id = optional(int)(cell ?? null);
    return id === null ? -1 : rowOf(redirected(id));
  };
}

function dayOf(cell: SqlValue | undefined): number {
  const day = readDay(text(cell ?? null).slice(0, 10));
  if (day === null) throw new TypeError(`expected a day, got ${String(cell)}`);
  return dayNumber(day);
}

/** Entries by customer, then day, then in the order they were read. */
function arranged(entries: Entry[]): Readonly<{ customer: Ints; what: Ints; day: Ints }> {
  const sorted = entries.sort((a, b) => a[0] - b[0] || a[2] - b[2]);
  const column = (at: 0 | 1 | 2) => {
    const list = sharedInts(sorted.length);
    sorted.forEach((entry, row) => (list[row] = entry[at]));
    return list;
  };
  return { customer: column(0), what: column(1), day: column(2) };
}

/** Numbers for texts in the order they come. */
function numbering(): Readonly<{ names: string[]; of: (name: string) => number }> {
  const names: string[] = [];
  const known = new Map<string, number>();
  return {
    names,
    of(name) {
      const number = known.get(name) ?? names.push(name) - 1;
      known.set(name, number);
      return number;
    },
  };
}

function readWishes(db: ReadDb, owner: Owner): OfferFacts['interests'] {
  const wishes = numbering();
  const entries: Entry[] = [];
  db.scan(
    sql`SELECT customer_id, topic, value, COALESCE(declared_on, import.finished_at)
          FROM preference
          JOIN import ON import.id = preference.import_id
         ORDER BY preference.id`,
    (cells) => {
      const row = owner(cells[0]);
      if (row < 0 || noInterest.has(foldText(text(cells[1] ?? null)))) return;
      const wish = foldText(text(cells[2] ?? null));
      if (wish !== '') entries.push([row, wishes.of(wish), dayOf(cells[3])]);
    },
  );
  const { customer, what, day } = arranged(entries);
  return { wishes: wishes.names, customer, wish: what, day };
}

/** The row of a product by what an event calls it: its SKU, its key or its name, folded; -1 for none. */
function productFinder(db: ReadDb): (subject: string) => number {
  const rows = new Map<string, number>();
  let row = 0;
  db.scan(sql`SELECT sku, product_key, name FROM product ORDER BY id`, (cells) => {
    for (const cell of [cells[0], cells[1], cells[2]]) {
      const key = foldText(optional(text)(cell ?? null) ?? '');
      if (key !== '' && !rows.has(key)) rows.set(key, row);
    }
    row += 1;
  });
  return (subject) => rows.get(foldText(subject)) ?? -1;
}

function readViews(db: ReadDb, owner: Owner): OfferFacts['views'] {
  const productOf = productFinder(db);
  const entries: Entry[] = [];
  db.scan(
    sql`SELECT customer_id, subject, happened_on
          FROM event
         WHERE kind IN ('product_view', 'add_to_cart') AND customer_id IS NOT NULL AND subject IS NOT NULL
         ORDER BY id`,
    (cells) => {
      const product = productOf(text(cells[1] ?? null));
      const row = owner(cells[0]);
      if (row >= 0 && product >= 0) entries.push([row, product, dayOf(cells[2])]);
    },
  );
  const { customer, what, day } = arranged(entries);
  return { customer, product: what, day };
}

function readReads(db: ReadDb, owner: Owner): OfferFacts['reads'] {
  const subjects = numbering();
  const entries: Entry[] = [];
  db.scan(
    sql`SELECT customer_id, subject, happened_on
          FROM event
         WHERE kind = 'content_view' AND customer_id IS NOT NULL AND TRIM(COALESCE(subject, '')) <> ''
         ORDER BY id`,
    (cells) => {
      const row = owner(cells[0]);
      if (row >= 0) entries.push([row, subjects.of(text(cells[1] ?? null).trim()), dayOf(cells[2])]);
    },
  );
  const { customer, what, day } = arranged(entries);
  return { subjects: subjects.names, customer, subject: what, day };
}

/**
 * Reads what offers are computed from besides orders: the catalogue, wishes, looks at products and what was read. What was done before a merge
 * counts for whom it was merged into.
 *
 * @param today prices in other currencies are told at the rate of this day
 */
export function readOfferFacts(db: ReadDb, columns: Columns, today: Day): OfferFacts {
  const owner = ownersOf(db, columns);
  return {
    products: readProductFacts(db, columns.currency, today),
    categories: readProductCategories(db),
    interests: readWishes(db, owner),
    views: readViews(db, owner),
    reads: readReads(db, owner),
  };
}
