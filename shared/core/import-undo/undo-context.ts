import type { ChainHashing } from '../consent/chain.ts';
import { bytes, int, text, type WriteDb } from '../db/db.ts';
import { sql, type SqlValue } from '../db/sql.ts';
import type { ClaimTable } from '../import/claims/claims.ts';
import { makeCellPolicy, type CellPolicy } from '../import/apply/cell-policy.ts';
import type { Policy } from '../model/policy.ts';
import { readPolicy } from '../identity/field-policies.ts';
import type { Mapping } from '../model/import.ts';
import { visitClaims } from '../import/claims/pack-claims.ts';
import type { ImportUndoPreview, KeptCell } from '../model/import-undo.ts';
import type { Progress } from '../model/progress.ts';

/** What is known of an import that stands. */
export type LiveImport = Readonly<{
  id: number;
  kind: string;
  policy: string;
  fileName: string;
  startedAt: string;
  /** How what its file says is taken, column by column. */
  cells: CellPolicy;
  /** Policies of single questions of its survey, by question. */
  answers: ReadonlyMap<number, Policy>;
  /** Whether a column that maps to nothing has a policy of its own. */
  hasCustomPolicy: boolean;
}>;

/** Counts what undoing does. */
export interface UndoTally {
  readonly gone: (thing: string, count: number) => void;
  readonly restored: (cells: number) => void;
  readonly keptCell: (cell: KeptCell) => void;
  readonly keptRow: (later: number) => void;
  readonly userMade: (thing: string, count: number) => void;
  readonly result: () => Pick<
    ImportUndoPreview,
    'gone' | 'restored' | 'keptCells' | 'examples' | 'keptRows' | 'laterFiles' | 'userMade'
  >;
}

/** What every part of undoing one import is given. */
export type UndoContext = Readonly<{
  db: WriteDb;
  importId: number;
  /** Now, ISO 8601 UTC. */
  now: string;
  hashing: ChainHashing;
  /** The imports that stand, this one included, by id. */
  imports: ReadonlyMap<number, LiveImport>;
  tally: UndoTally;
  /** Customers to be computed again. */
  touched: Set<number>;
  report: (progress: Progress) => void;
}>;

const examplesKept = 20;

function makeTally(imports: ReadonlyMap<number, LiveImport>): UndoTally {
  const [gone, userMade] = [new Map<string, number>(), new Map<string, number>()];
  const later = new Set<number>();
  const examples: KeptCell[] = [];
  const counts = { restored: 0, keptCells: 0, keptRows: 0 };
  const add = (map: Map<string, number>, thing: string, count: number) => {
    if (count > 0) map.set(thing, (map.get(thing) ?? 0) + count);
  };
  return {
    gone: (thing, count) => add(gone, thing, count),
    userMade: (thing, count) => add(userMade, thing, count),
    restored: (cells) => void (counts.restored += cells),
    keptCell(cell) {
      counts.keptCells += 1;
      if (examples.length < examplesKept) examples.push(cell);
    },
    keptRow(importId) {
      counts.keptRows += 1;
      later.add(importId);
    },
    result: () => ({
      ...counts,
      gone: Object.fromEntries(gone),
      userMade: Object.fromEntries(userMade),
      examples,
      laterFiles: [...later].sort((a, b) => a - b).map((id) => imports.get(id)?.fileName ?? ''),
    }),
  };
}

function columnsOf(mapping: string): Mapping['columns'] {
  // written by us, from a mapping that was checked
  const { columns = [] } = JSON.parse(mapping) as Partial<Mapping>;
  return columns;
}

function readAnswerPolicies(db: WriteDb): Map<number, Map<number, Policy>> {
  const byImport = new Map<number, Map<number, Policy>>();
  db.all(
    sql`SELECT import_id, row_id, said ->> '$.policy' AS policy FROM import_change WHERE table_name = 'answer_policy'`,
    { import_id: int, row_id: text, policy: text },
  ).forEach(({ import_id, row_id, policy }) => {
    const known = byImport.get(import_id) ?? new Map<number, Policy>();
    byImport.set(import_id, known.set(Number(row_id), readPolicy(policy)));
  });
  return byImport;
}

function readLive(db: WriteDb): Map<number, LiveImport> {
  const answers = readAnswerPolicies(db);
  const shape = { id: int, kind: text, policy: text, file_name: text, started_at: text, mapping: text };
  return new Map(
    db
      .all(
        sql`SELECT id, kind, policy, file_name, started_at, mapping FROM import WHERE undone_at IS NULL ORDER BY id`,
        shape,
      )
      .map((row) => [
        row.id,
        {
          id: row.id,
          kind: row.kind,
          policy: row.policy,
          fileName: row.file_name,
          startedAt: row.started_at,
          answers: answers.get(row.id) ?? new Map<number, Policy>(),
          hasCustomPolicy: columnsOf(row.mapping).some(
            ({ meaning, policy }) => meaning === 'custom' && policy !== undefined,
          ),
          cells: makeCellPolicy({ policy: readPolicy(row.policy), columns: columnsOf(row.mapping) }),
        },
      ]),
  );
}

/** Reads what undoing an import needs to know. */
export function makeUndoContext(
  options: Pick<UndoContext, 'db' | 'importId' | 'now' | 'hashing' | 'report'>,
): UndoContext {
  const imports = readLive(options.db);
  return { ...options, imports, tally: makeTally(imports), touched: new Set() };
}

/** Visits what files after this one found again in a table, file by file in the order they were brought in. */
export function visitLaterClaims(
  { db, importId }: Pick<UndoContext, 'db' | 'importId'>,
  table: ClaimTable,
  visit: (claim: Readonly<{ id: number; row: number; importId: number; cells: string }>) => void,
): void {
  const lists = db.all(
    sql`SELECT import_claim.id, import_id, cells
          FROM import_claim
          JOIN import ON import.id = import_claim.import_id
         WHERE table_name = ${table}
           AND import_id > ${importId}
           AND undone_at IS NULL
         ORDER BY import_id, import_claim.id`,
    { id: int, import_id: int, cells: text },
  );
  for (const list of lists) {
    const packed = db.first(sql`SELECT packed FROM import_claim WHERE id = ${list.id}`, { packed: bytes });
    if (packed === null) continue;
    visitClaims(packed.packed, (id, row) => visit({ id, row, importId: list.import_id, cells: list.cells }));
  }
}

/** Says that something of a customer's has gone or changed. */
export function touch({ touched }: UndoContext, customerId: SqlValue | undefined): void {
  if (typeof customerId === 'number') touched.add(customerId);
}

type Scratch = 'undo_records' | 'undo_people' | 'undo_stays' | 'undo_made';

/** Makes the temporary tables that lists of ids are put in. */
export function openScratch(db: WriteDb): void {
  db.run(sql`CREATE TEMP TABLE IF NOT EXISTS undo_records (id INTEGER PRIMARY KEY)`);
  db.run(sql`CREATE TEMP TABLE IF NOT EXISTS undo_people (id INTEGER PRIMARY KEY)`);
  db.run(sql`CREATE TEMP TABLE IF NOT EXISTS undo_stays (id INTEGER PRIMARY KEY)`);
  db.run(sql`CREATE TEMP TABLE IF NOT EXISTS undo_made (id INTEGER PRIMARY KEY)`);
}

/** Drops them. */
export function closeScratch(db: WriteDb): void {
  db.run(sql`DROP TABLE IF EXISTS temp.undo_records`);
  db.run(sql`DROP TABLE IF EXISTS temp.undo_people`);
  db.run(sql`DROP TABLE IF EXISTS temp.undo_stays`);
  db.run(sql`DROP TABLE IF EXISTS temp.undo_made`);
}

/** Puts ids in one of these tables, instead of those that are in it. */
export function putIds(db: WriteDb, name: Scratch, ids: Iterable<number>): void {
  // the name is our own
  db.run({ text: `DELETE FROM temp.${name}`, params: [] });
  const insert = db.prepare(`INSERT OR IGNORE INTO temp.${name} (id) VALUES (?)`);
  for (const id of ids) insert.run([id]);
  insert.free();
}
