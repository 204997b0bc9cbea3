import { countsAsOrder } from '../../columns/counted-orders.ts';
import type { Columns } from '../../columns/columns.ts';
import type { CustomerTotals } from '../../columns/customer-totals.ts';
import { int, text, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { Need, ReadyFacts } from './ready.ts';

const purposes: readonly string[] = ['marketing', 'newsletter'];

/** The least of the given share of values that are largest, at least one of them; null of none. @param values ascending */
function leastOfTop(values: Float64Array, share: number): number | null {
  return values.at(-Math.max(1, Math.ceil(share * values.length))) ?? null;
}

/** What the ready segments of a workspace are made of. */
export function readFacts(
  db: ReadDb,
  { orders }: Pick<Columns, 'orders'>,
  totals: Pick<CustomerTotals, 'orders' | 'spentMinor'>,
): ReadyFacts {
  const spent = totals.spentMinor.filter((_, row) => (totals.orders[row] ?? 0) > 0).sort();
  const amounts = orders.amountMinor
    .filter((amount, order) => countsAsOrder(orders.state[order] ?? 0, amount))
    .sort();
  const questions = db.all(sql`SELECT id FROM question WHERE kind = 'nps' ORDER BY id`, { id: int });
  const known = db.all(sql`SELECT purpose_key AS key FROM purpose ORDER BY id`, { key: text });
  return {
    npsQuestions: questions.map(({ id }) => id),
    marketingPurposes: known.map(({ key }) => key).filter((key) => purposes.includes(key)),
    spentByTop: (share) => leastOfTop(spent, share),
    usualOrderMinor: leastOfTop(amounts, 0.5),
  };
}

/** Which kinds of data a workspace has. */
export function readData(db: ReadDb): ReadonlySet<Need> {
  const row = db.first(
    sql`SELECT EXISTS (SELECT 1 FROM orders) AS orders,
               EXISTS (SELECT 1 FROM response) AS responses,
               EXISTS (SELECT 1 FROM consent_event) AS consent,
               EXISTS (SELECT 1 FROM preference) AS preferences,
               EXISTS (SELECT 1 FROM event) AS events`,
    { orders: int, responses: int, consent: int, preferences: int, events: int },
  );
  const kinds = ['orders', 'responses', 'consent', 'preferences', 'events'] as const;
  return new Set(kinds.filter((kind) => row?.[kind] === 1));
}
