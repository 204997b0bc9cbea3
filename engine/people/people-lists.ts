import type { Columns } from '../../shared/core/columns/columns.ts';
import { customerTotals, type CustomerTotals } from '../../shared/core/columns/customer-totals.ts';
import { rowFinder } from '../../shared/core/columns/row-finder.ts';
import type { CustomerSort, People } from '../../shared/core/model/people.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { Session } from '../session.ts';
import { findCustomers } from './find-customers.ts';
import { resolvePeople } from './resolve-people.ts';
import { reversed, sortCustomers, type Order } from './sort-customers.ts';

/** Which people, looked for how, in which order. */
export type PeopleQuery = Readonly<{ people: People; search: string; sort: CustomerSort }>;

/** A list of people that is ready to be shown page by page. */
export type PeopleList = Readonly<{
  ids: Int32Array;
  totals: CustomerTotals;
  rowOf: (id: number) => number;
}>;

/** What is kept for one state of the data: it dies with its snapshot. */
type Kept = Readonly<{
  totals: CustomerTotals;
  rowOf: (id: number) => number;
  orders: Map<string, Order>;
  lists: Map<string, PeopleList>;
}>;

const keptLists = 16;
const bySnapshot = new WeakMap<Columns, Kept>();

/** Totals and rows of a snapshot, made once. */
export function keptOf(columns: Columns): Kept {
  const found = bySnapshot.get(columns) ?? {
    totals: customerTotals(columns),
    rowOf: rowFinder(columns.customers.id),
    orders: new Map(),
    lists: new Map(),
  };
  bySnapshot.set(columns, found);
  return found;
}

function orderOf(session: Session, columns: Columns, { by, direction }: CustomerSort): Order {
  const { orders, totals, rowOf } = keptOf(columns);
  const known = orders.get(`${by} ${direction}`);
  if (known) return known;
  const ascending =
    orders.get(`${by} ascending`) ??
    sortCustomers({ db: session.workspace().db, count: columns.customers.count, rowOf, totals }, by);
  orders.set(`${by} ascending`, ascending);
  const order = direction === 'ascending' ? ascending : reversed(ascending);
  orders.set(`${by} ${direction}`, order);
  return order;
}

/** Keeps the rows of an order that are in every one of the sets. */
function pick(columns: Columns, order: Order, sets: readonly Int32Array[]): Int32Array {
  const { rowOf } = keptOf(columns);
  const { id } = columns.customers;
  const hits = new Uint8Array(id.length);
  sets.forEach((set, at) => {
    for (const member of set) {
      const row = rowOf(member);
      // a search may name one person twice: only whoever is in all sets before can be in this one
      if (row >= 0 && hits[row] === at) hits[row] = at + 1;
    }
  });
  return order.rows.filter((row) => hits[row] === sets.length).map((row) => id[row] ?? 0);
}

/**
 * A sorted and searched list of people, kept until the data changes.
 * @throws {AppError} 'people-unknown', 'bad-request', 'cancelled'
 */
export async function listPeople(session: Session, query: PeopleQuery, job: Job): Promise<PeopleList> {
  const columns = await session.columns();
  const { lists, totals, rowOf } = keptOf(columns);
  const key = JSON.stringify([query.people, query.search, query.sort]);
  const known = lists.get(key);
  if (known) return known;
  const members = query.people.kind === 'all' ? null : await resolvePeople(session, query.people, job);
  const found = findCustomers(session.workspace().db, query.search);
  const sets = [members, found].filter((set) => set !== null);
  const list = { ids: pick(columns, orderOf(session, columns, query.sort), sets), totals, rowOf };
  const oldest = lists.keys().next();
  if (lists.size >= keptLists && !oldest.done) lists.delete(oldest.value);
  lists.set(key, list);
  return list;
}
