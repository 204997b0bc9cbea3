import { int, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { Representatives } from './forest.ts';
import { referringTables, type ReferringTable } from './referring-tables.ts';

type Row = { readonly id: number; readonly present: number; readonly home: number; readonly once: string };
type Move = Readonly<{ row: Row; to: number }>;

/** The rows of a table that are now with one of the customers, each with whose it was before any merge. */
function readRows(db: WriteDb, { name, key, onceBy }: ReferringTable, customers: string): Row[] {
  // names come from our own list, never from data
  const own = {
    table: { text: name, params: [] },
    key: { text: `"${name}"."${key}"`, params: [] },
    once: { text: onceBy === null ? `''` : `json_array(${onceBy.join(', ')})`, params: [] },
    customer: { text: `"${name}".customer_id`, params: [] },
  };
  const rows: Row[] = [];
  db.scan(
    sql`SELECT ${own.key}, ${own.customer}, coalesce(merged_row.customer_id, ${own.customer}), ${own.once}
          FROM ${own.table}
          LEFT JOIN merged_row ON merged_row.table_name = ${name}
                              AND merged_row.row_id = ${own.key}
         WHERE ${own.customer} IN (SELECT value FROM json_each(${customers}))
         ORDER BY ${own.key}`,
    ([id, present, home, once]) =>
      rows.push({
        id: int(id ?? null),
        present: int(present ?? null),
        home: int(home ?? null),
        once: String(once ?? ''),
      }),
  );
  return rows;
}

/** Of rows alike in what may occur once, the representative's own goes before the first of the others. */
function onlyOnce(rows: readonly Row[], whoIs: (home: number) => number): (row: Row) => number {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const person = whoIs(row.home);
    const key = `${person}/${row.once}`;
    const known = first.get(key);
    if (known === undefined || (known.home !== person && row.home === person)) first.set(key, row);
  }
  return (row) => {
    const person = whoIs(row.home);
    return first.get(`${person}/${row.once}`) === row ? person : row.home;
  };
}

function settleTable(
  db: WriteDb,
  table: ReferringTable,
  customers: string,
  whoIs: (home: number) => number,
): Move[] {
  const rows = readRows(db, table, customers);
  const target = table.onceBy === null ? (row: Row) => whoIs(row.home) : onlyOnce(rows, whoIs);
  const moves = rows.map((row) => ({ row, to: target(row) })).filter(({ row, to }) => row.present !== to);
  if (moves.length === 0) return moves;
  const move = db.prepare(`UPDATE "${table.name}" SET customer_id = ? WHERE "${table.key}" = ?`);
  const remember = db.prepare(
    `INSERT INTO merged_row (table_name, row_id, customer_id) VALUES ('${table.name}', ?, ?)
     ON CONFLICT (table_name, row_id) DO UPDATE SET customer_id = excluded.customer_id`,
  );
  const forget = db.prepare(`DELETE FROM merged_row WHERE table_name = '${table.name}' AND row_id = ?`);
  try {
    // who goes home makes room for who comes
    const isHome = ({ row, to }: Move) => (row.home === to ? 0 : 1);
    for (const one of moves.toSorted((a, b) => isHome(a) - isHome(b))) {
      move.run([one.to, one.row.id]);
      if (isHome(one) === 0) forget.run([one.row.id]);
      else if (one.row.present === one.row.home) remember.run([one.row.id, one.row.home]);
    }
  } finally {
    for (const statement of [move, remember, forget]) statement.free();
  }
  return moves;
}

/** Homes of rows that are gone, or that somebody gave to another meanwhile, are forgotten: they would be taken for another row's. */
function forgetStale(db: WriteDb, customers: string): void {
  for (const { name, key } of referringTables) {
    const table = { text: `"${name}"`, params: [] };
    const own = { text: `"${name}"."${key}"`, params: [] };
    db.run(
      sql`DELETE FROM merged_row
           WHERE table_name = ${name}
             AND customer_id IN (SELECT value FROM json_each(${customers}))
             AND NOT EXISTS (SELECT 1 FROM ${table}
                              WHERE ${own} = merged_row.row_id
                                AND customer_id IN (SELECT value FROM json_each(${customers})))`,
    );
  }
}

function settleRedirects(db: WriteDb, members: ReadonlySet<number>, whoIs: (id: number) => number): void {
  const redirect = db.prepare('UPDATE customer SET redirect_to = ? WHERE id = ? AND redirect_to IS NOT ?');
  try {
    for (const id of members) {
      const person = whoIs(id);
      const to = person === id ? null : person;
      redirect.run([to, id, to]);
    }
  } finally {
    redirect.free();
  }
}

/**
 * Puts every row of some customers where the merges say: with the representative of whose it was. A row that is away from home is noted in
 * `merged_row`, one that is home is not. Where rows end depends on the merges alone, not on how they came about.
 *
 * @param members all customers of the persons that change, those who join and those who part; none of them is merged with anyone else
 * @param people  who stands for each member; one that is not in it stands for itself
 * @returns customers that gained or lost a row: their values are to be computed again
 */
export function settleRows(
  db: WriteDb,
  members: ReadonlySet<number>,
  people: Representatives,
): ReadonlySet<number> {
  const customers = JSON.stringify([...members]);
  const whoIs = (id: number) => people.get(id) ?? id;
  forgetStale(db, customers);
  const touched = new Set<number>();
  for (const table of referringTables)
    for (const { row, to } of settleTable(db, table, customers, whoIs)) touched.add(row.present).add(to);
  settleRedirects(db, members, whoIs);
  return touched;
}
