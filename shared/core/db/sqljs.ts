import { AppError } from '../model/errors.ts';
import type { Prepared, RowOf, RowShape, WriteDb } from './db.ts';
import type { Sql, SqlValue } from './sql.ts';

/** The part of sql.js's `Database` we use; declared here so that `shared` needs neither sql.js nor its types. */
export interface SqlJsDatabase {
  prepare(text: string): SqlJsStatement;
  exec(text: string): unknown;
}
export interface SqlJsStatement {
  bind(params: SqlValue[]): boolean;
  step(): boolean;
  get(): SqlValue[];
  getColumnNames(): string[];
  reset(): void;
  free(): boolean;
}

const outOfMemory = /out of memory|OOM|allocation failed|Invalid (typed )?array length/iu;
const full = /database or disk is full/iu;

/**
 * What sql.js throws, as an `Error` always: it throws text too. Exhaustion is expected, so it becomes an `AppError`: 'out-of-memory',
 * or 'workspace-too-large' where the database has reached its most pages.
 */
export function sqlFailure(thrown: unknown): Error {
  if (thrown instanceof AppError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (outOfMemory.test(message)) return new AppError('out-of-memory', {}, { cause: thrown });
  if (full.test(message)) return new AppError('workspace-too-large', {}, { cause: thrown });
  return thrown instanceof Error ? thrown : new Error(message);
}

/** SQLite would store NaN as NULL without a word, and infinity as a number that nothing reads. */
function refuseUnstorable(params: readonly SqlValue[]): void {
  for (const value of params)
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new TypeError(`cannot store the number ${value}`);
}

function readers(statement: SqlJsStatement, shape: RowShape) {
  const names = statement.getColumnNames();
  return Object.entries(shape).map(([name, read]) => {
    const at = names.indexOf(name);
    if (at < 0) throw new TypeError(`query has no column ${name}`);
    return { name, at, read };
  });
}

/**
 * The transactions of one connection. SQLite ends a transaction by itself when it runs out of space or memory; what follows would then
 * be stored at once, statement by statement. So after a failed statement it is looked whether the transaction still is there.
 */
function transactions(db: SqlJsDatabase) {
  let depth = 0;
  let isLost = false;

  function exec(text: string): void {
    try {
      db.exec(text);
    } catch (error) {
      throw sqlFailure(error);
    }
  }

  function isActive(): boolean {
    try {
      db.exec('BEGIN');
    } catch {
      return true; // the one way to ask: beginning fails exactly while a transaction is active
    }
    db.exec('ROLLBACK');
    return false;
  }

  /** The error to throw for a failed statement. */
  function failed(error: unknown): Error {
    if (depth > 0 && !isLost) isLost = !isActive();
    return sqlFailure(error);
  }

  function refuseLost(): void {
    if (isLost) throw new Error('the transaction is over: SQLite has rolled it back');
  }

  function undo(level: number): void {
    if (!isLost && !isActive()) isLost = true;
    if (isLost) return;
    exec(level === 0 ? 'ROLLBACK' : `ROLLBACK TO level${level}; RELEASE level${level}`);
  }

  function transaction<T>(work: () => T): T {
    refuseLost();
    const level = depth;
    exec(level === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT level${level}`);
    depth = level + 1;
    try {
      const result = work();
      refuseLost();
      if (result instanceof Promise)
        throw new Error('the work of a transaction must be done when it returns');
      exec(level === 0 ? 'COMMIT' : `RELEASE level${level}`);
      return result;
    } catch (error) {
      undo(level);
      throw error;
    } finally {
      depth = level;
      if (level === 0) isLost = false;
    }
  }

  return { transaction, failed, refuseLost };
}

/** Our database handle over one sql.js connection. */
export function sqlJsDb(db: SqlJsDatabase): WriteDb {
  const { transaction, failed, refuseLost } = transactions(db);

  function withStatement<T>(query: Sql, work: (statement: SqlJsStatement) => T): T {
    refuseLost();
    refuseUnstorable(query.params);
    let statement: SqlJsStatement | undefined;
    try {
      statement = db.prepare(query.text);
      statement.bind([...query.params]);
      return work(statement);
    } catch (error) {
      throw failed(error);
    } finally {
      statement?.free(); // sql.js keeps a statement in the wasm heap until freed
    }
  }

  function collect<S extends RowShape>(query: Sql, shape: S, limit: number): RowOf<S>[] {
    return withStatement(query, (statement) => {
      const columns = readers(statement, shape);
      const rows: RowOf<S>[] = [];
      while (rows.length < limit && statement.step()) {
        const cells = statement.get();
        const row: Record<string, unknown> = {};
        for (const { name, at, read } of columns) row[name] = read(cells[at] ?? null);
        rows.push(row as RowOf<S>); // every key of the shape was read just above
      }
      return rows;
    });
  }

  function prepare(text: string): Prepared {
    let statement: SqlJsStatement;
    try {
      statement = db.prepare(text);
    } catch (error) {
      throw failed(error);
    }
    return {
      run(params) {
        refuseLost();
        refuseUnstorable(params);
        try {
          // a readonly array of bindable values; sql.js only reads it
          statement.bind(params as SqlValue[]);
          statement.step();
          statement.reset();
        } catch (error) {
          throw failed(error);
        }
      },
      free: () => void statement.free(),
    };
  }

  const run = (statement: Sql) => withStatement(statement, (prepared) => void prepared.step());
  return {
    all: (query, shape) => collect(query, shape, Number.POSITIVE_INFINITY),
    first: (query, shape) => collect(query, shape, 1)[0] ?? null,
    scan: (query, visit) =>
      withStatement(query, (statement) => {
        while (statement.step()) visit(statement.get());
      }),
    run,
    insert(statement) {
      run(statement);
      return withStatement({ text: 'SELECT last_insert_rowid()', params: [] }, (prepared) => {
        prepared.step();
        return Number(prepared.get()[0]);
      });
    },
    prepare,
    transaction,
  };
}
