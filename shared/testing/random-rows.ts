// Random changes to every table of the schema, made from the schema itself, so that a table that is added later is covered as well.
import fc from 'fast-check';
import { int, text, type ReadDb, type WriteDb } from '../core/db/db.ts';
import { dumpTables } from '../core/db/dump.ts';
import { schema } from '../core/db/schema/schema.ts';
import { sql, type Sql, type SqlValue } from '../core/db/sql.ts';

const history = ['undo_step', 'undo_change'];

type Column = Readonly<{
  name: string;
  type: string;
  isKey: boolean;
  values: string[];
  parent: string | null;
}>;
export type Table = Readonly<{ name: string; columns: readonly Column[] }>;

/** What a column's CHECK allows it to be, when that is a list. */
function listedValues(table: string, column: string): string[] {
  const statement = schema.find((one) => one.startsWith(`CREATE TABLE ${table} `)) ?? '';
  const list = new RegExp(`CHECK \\(${column} IN \\(([^)]*)\\)`, 'u').exec(statement)?.[1];
  return list === undefined ? [] : list.split(', ');
}

function describeTable(db: ReadDb, name: string): Table {
  const parents = new Map(
    db
      .all(sql`SELECT "from" AS child, "table" AS parent FROM pragma_foreign_key_list(${name})`, {
        child: text,
        parent: text,
      })
      .map(({ child, parent }) => [child, parent]),
  );
  const columns = db
    .all(sql`SELECT name, type, pk FROM pragma_table_info(${name}) ORDER BY cid`, {
      name: text,
      type: text,
      pk: int,
    })
    .map((column) => ({
      name: column.name,
      type: column.type,
      isKey: column.pk > 0,
      values: listedValues(name, column.name),
      parent: parents.get(column.name) ?? null,
    }));
  return { name, columns };
}

const texts: readonly SqlValue[] = [
  '',
  'a',
  'قهوة',
  'a\0b',
  'x\ud800',
  '"[',
  new Uint8Array([0x61, 0xff, 0x80]),
];
const reals = [0.5, 0.1, 1 / 3, 5e-324, 1.7976931348623157e308, 123456789.12345678];
const wholes = [
  '0',
  '1',
  '0',
  '2',
  '0',
  '3',
  '9007199254740993',
  '-9223372036854775808',
  '9223372036854775807',
  '0',
];

/** An expression for a value that fits the column, chosen by a number, with what is bound to it. */
function value({ type, values, parent, isKey }: Column, seed: number): Sql {
  const listed = values[seed % Math.max(1, values.length)];
  if (listed !== undefined) return { text: listed, params: [] };
  if (parent !== null) {
    const ids = `SELECT id FROM "${parent}" ORDER BY id`;
    return { text: `(${ids} LIMIT 1 OFFSET ? % max(1, (SELECT COUNT(*) FROM "${parent}")))`, params: [seed] };
  }
  if (!isKey && seed % 11 === 10) return { text: 'NULL', params: [] };
  if (type === 'INTEGER') return { text: 'CAST(? AS INTEGER)', params: [wholes[seed % wholes.length] ?? ''] };
  if (type === 'REAL') return { text: 'CAST(? AS REAL)', params: [reals[seed % reals.length] ?? 0] };
  if (type === 'BLOB') return { text: '?', params: [new Uint8Array([0, seed % 256, 255])] };
  return { text: 'CAST(? AS TEXT)', params: [texts[seed % texts.length] ?? ''] };
}

const kinds = [
  'insert',
  'replace',
  'update',
  'update or replace',
  'update all',
  'delete',
  'delete all',
] as const;
type Kind = (typeof kinds)[number];

/** One change: of which table, what, of which of its rows, and what chooses the values. The schema may refuse it. */
export type RowChange = Readonly<{ table: number; kind: Kind; pick: number; seeds: readonly number[] }>;

/** Any change to any table. */
export const randomRowChange: fc.Arbitrary<RowChange> = fc.record({
  table: fc.nat(1000),
  kind: fc.constantFrom(...kinds),
  pick: fc.nat(20),
  seeds: fc.array(fc.nat(1000), { minLength: 24, maxLength: 24 }),
});

function keyOf({ columns }: Table): string {
  return columns.flatMap(({ name, isKey }) => (isKey ? [`"${name}"`] : [])).join(', ');
}

/** The statement of a change; null when it would do nothing. All names are of the schema. */
function statementOf(table: Table, { kind, pick, seeds }: RowChange): Sql | null {
  const { name, columns } = table;
  const isLedger = name === 'consent_event'; // it lets whose an entry is be changed, and nothing else
  const key = keyOf(table);
  const count = `max(1, (SELECT COUNT(*) FROM "${name}"))`;
  const one = `(${key}) IN (SELECT ${key} FROM "${name}" ORDER BY ${key} LIMIT 1 OFFSET ${pick} % ${count})`;
  const rows = kind.endsWith('all') ? 'true' : one;
  if (kind.startsWith('delete'))
    return isLedger ? null : { text: `DELETE FROM "${name}" WHERE ${rows}`, params: [] };
  const isUpdate = kind.startsWith('update');
  const set = columns.flatMap((column, number) => {
    const seed = seeds[number] ?? 0;
    const isSet = isLedger ? column.name === 'customer_id' : !isUpdate || seed % 3 === 0;
    return isSet ? [{ name: `"${column.name}"`, cell: value(column, seed) }] : [];
  });
  const params = set.flatMap(({ cell }) => cell.params);
  if (isUpdate) {
    const list = set.map((column) => `${column.name} = ${column.cell.text}`).join(', ');
    const how = kind === 'update or replace' ? 'UPDATE OR REPLACE' : 'UPDATE';
    return list === '' ? null : { text: `${how} "${name}" SET ${list} WHERE ${rows}`, params };
  }
  if (isLedger) return null;
  const how = kind === 'replace' ? 'INSERT OR REPLACE' : 'INSERT';
  const names = set.map((column) => column.name).join(', ');
  const cells = set.map(({ cell }) => cell.text).join(', ');
  return { text: `${how} INTO "${name}" (${names}) VALUES (${cells})`, params };
}

/** Makes a change, unless the schema refuses it: then it is no change, as for anybody. */
export function makeRowChange(db: WriteDb, tables: readonly Table[], one: RowChange): void {
  const table = tables[one.table % tables.length];
  const statement = table === undefined ? null : statementOf(table, one);
  if (statement === null) return;
  try {
    db.run(statement);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('constraint failed')) throw error;
  }
}

/** The tables that change: all but the history, and the log that only grows. */
export function changingTables(db: ReadDb): Table[] {
  return dumpTables
    .filter((name) => !history.includes(name) && name !== 'audit_event')
    .map((name) => describeTable(db, name));
}

/** Mixes a whole number into another that shows nothing of it (the end of MurmurHash3). */
function mixed(number: number): number {
  const first = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}

/** Tries changes of one kind to one table, the same ones each time, until `attempt` says that one was made. */
export function tryChanges(table: number, kind: Kind, attempt: (change: RowChange) => boolean): boolean {
  for (let pick = 0; pick < 1000; pick += 1) {
    const seeds = Array.from({ length: 24 }, (_, column) => mixed(pick * 24 + column + 1) % 1000);
    if (attempt({ table, kind, pick, seeds })) return true;
  }
  return false;
}

/**
 * Makes a reader of every value of every row, byte for byte: reading text into JavaScript would hide what it cannot hold.
 * @param withHistory whether the history is read as well
 */
export function exactReader(db: ReadDb, withHistory: boolean): (db: ReadDb) => string[] {
  const queries = dumpTables
    .filter((name) => withHistory || !history.includes(name))
    .map((name) => {
      const table = describeTable(db, name);
      const cells = table.columns.map((column) => {
        const shown =
          column.type === 'REAL' ? `format('%!.26g', "${column.name}")` : `CAST("${column.name}" AS BLOB)`;
        return `typeof("${column.name}") || ':' || hex(${shown})`;
      });
      return `SELECT '${name}|' || ${cells.join(` || '|' || `)} FROM "${name}" ORDER BY ${keyOf(table)}`;
    });
  return (of) => {
    const lines: string[] = [];
    for (const query of queries) of.scan({ text: query, params: [] }, ([line]) => lines.push(String(line)));
    return lines;
  };
}
