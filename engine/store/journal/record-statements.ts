import { int, type Prepared, type ReadDb, type WriteDb } from '../../../shared/core/db/db.ts';
import { sql, type SqlValue } from '../../../shared/core/db/sql.ts';
import { turnsRows, turnView } from '../../../shared/core/undo/turn.ts';
import type { Statements } from './layout.ts';

type Cell = Statements['runs'][number][number];

function storable(value: SqlValue): Cell {
  return value instanceof Uint8Array ? { hex: Buffer.from(value).toString('hex') } : value;
}

// what would give another result when it is run again
const clock =
  /'now'|\b(?:random|randomblob)\s*\(|\b(?:date|time|datetime|julianday|unixepoch)\s*\(\s*\)|\bcurrent_(?:date|time|timestamp)\b/iu;
const writes = /\b(?:insert|update|delete|replace\s+into|create|drop|alter|returning)\b/iu;

/** Takes quoted text and comments out of a statement, so that only its own words are left. */
function bare(text: string): string {
  return text.replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\//gu, ' ');
}

/** Objects that only this connection sees are no change of the file; whoever runs the statements again makes them. */
const ofConnection = /^\s*create\s+temp\s/iu;
const changesRows = /^\s*(?:insert|update|delete|replace|with)\b/iu;

/** @throws {Error} the statement does something else than changing rows, or would not come to the same a second time */
function refuseUnrepeatable(text: string): void {
  if (!changesRows.test(text)) throw new Error(`only changes of rows can be in a journal: ${text}`);
  if (clock.test(text)) throw new Error(`not repeatable, bind the value instead: ${text}`);
}

function refuseWriting(text: string): void {
  if (writes.test(bare(text))) throw new Error(`a query that writes would not be in the journal: ${text}`);
}

/** Writes to a database and keeps what was run. */
export type Recorder = Readonly<{
  db: WriteDb;
  statements: () => Statements;
  /** Whether something failed on the way: SQLite's count of changed rows then holds rows that were rolled back. */
  hasFailed: () => boolean;
}>;

/** Rows that a connection has changed since it was opened, rows of rolled back transactions included. */
export function totalChanges(db: ReadDb): number {
  return db.first(sql`SELECT total_changes() AS n`, { n: int })?.n ?? 0;
}

/** A database whose every writing statement is kept, with its values, in the order in which they took effect. */
export function recordStatements(inner: WriteDb): Recorder {
  const numbers = new Map<string, number>();
  let runs: Statements['runs'] = [];
  let hasFailed = false;

  /** What fails has no effect: its statements do not count. */
  function whole<T>(work: () => T): T {
    const before = runs.length;
    try {
      return work();
    } catch (error) {
      runs = runs.slice(0, before);
      hasFailed = true;
      throw error;
    }
  }

  function numberOf(text: string): number {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    refuseUnrepeatable(text);
    const number = numbers.size;
    numbers.set(text, number);
    return number;
  }

  function keep(text: string, params: readonly SqlValue[]): void {
    runs.push([numberOf(text), ...params.map(storable)]);
  }

  const read: ReadDb = {
    all(query, shape) {
      refuseWriting(query.text);
      return inner.all(query, shape);
    },
    first(query, shape) {
      refuseWriting(query.text);
      return inner.first(query, shape);
    },
    scan(query, visit) {
      refuseWriting(query.text);
      inner.scan(query, visit);
    },
  };

  const db: WriteDb = {
    ...read,
    run(statement) {
      if (ofConnection.test(statement.text)) {
        inner.run(statement);
        return;
      }
      numberOf(statement.text);
      whole(() => inner.run(statement));
      keep(statement.text, statement.params);
    },
    insert(statement) {
      numberOf(statement.text);
      const id = whole(() => inner.insert(statement));
      keep(statement.text, statement.params);
      return id;
    },
    prepare(text): Prepared {
      numberOf(text);
      const prepared = inner.prepare(text);
      return {
        run(params) {
          whole(() => prepared.run(params));
          keep(text, params);
        },
        free: () => prepared.free(),
      };
    },
    transaction: (work) => whole(() => inner.transaction(work)),
  };
  return {
    db,
    statements: () => ({ texts: [...numbers.keys()], runs }),
    hasFailed: () => hasFailed,
  };
}

function bindable(cell: Cell): SqlValue {
  return typeof cell === 'object' && cell !== null ? new Uint8Array(Buffer.from(cell.hex, 'hex')) : cell;
}

/** Runs recorded statements again, inside the caller's transaction. @throws {Error} SQLite refuses one of them */
export function runStatements(db: WriteDb, { texts, runs }: Statements): void {
  const prepared = new Map<number, Prepared>();
  try {
    texts.forEach(refuseUnrepeatable);
    if (texts.some(turnsRows)) turnView(db);
    for (const [number, ...cells] of runs) {
      const text = texts[number];
      if (text === undefined) throw new Error(`the record has no statement ${number}`);
      let statement = prepared.get(number);
      if (statement === undefined) prepared.set(number, (statement = db.prepare(text)));
      statement.run(cells.map(bindable));
    }
  } finally {
    for (const statement of prepared.values()) statement.free();
  }
}
