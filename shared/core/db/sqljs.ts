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

/** Our database handle over one sql.js connection. */
export function sqlJsDb(db: SqlJsDatabase): WriteDb {
  let depth = 0;

  function withStatement<T>(query: Sql, work: (statement: SqlJsStatement) => T): T {
    const statement = db.prepare(query.text);
    try {
      statement.bind([...query.params]);
      return work(statement);
    } finally {
      statement.free(); // sql.js keeps a statement in the wasm heap until freed
    }
  }

  function readers<S extends RowShape>(statement: SqlJsStatement, shape: S) {
    const names = statement.getColumnNames();
    return Object.entries(shape).map(([name, read]) => {
      const at = names.indexOf(name);
      if (at < 0) throw new TypeError(`query has no column ${name}`);
      return { name, at, read };
    });
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

  function transaction<T>(work: () => T): T {
    const name = `level${depth}`;
    db.exec(depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${name}`);
    depth += 1;
    try {
      const result = work();
      depth -= 1;
      db.exec(depth === 0 ? 'COMMIT' : `RELEASE ${name}`);
      return result;
    } catch (error) {
      if (depth > Number(name.slice(5))) depth -= 1;
      db.exec(depth === 0 ? 'ROLLBACK' : `ROLLBACK TO ${name}; RELEASE ${name}`);
      throw error;
    }
  }

  function prepare(text: string): Prepared {
    const statement = db.prepare(text);
    return {
      run(params) {
        // a readonly array of bindable values; sql.js only reads it
        statement.bind(params as SqlValue[]);
        statement.step();
        statement.reset();
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
