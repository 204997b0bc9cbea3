import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql, type Sql } from '../../shared/core/db/sql.ts';
import { ImportEntry, Mapping } from '../../shared/core/model/import.ts';

const shape = {
  id: int,
  kind: text,
  file_name: text,
  system: text,
  rows: int,
  created: int,
  updated: int,
  unchanged: int,
  rejected: int,
  issues: text,
  changed: optional(text),
  totals: optional(text),
  started_at: text,
  finished_at: text,
  undone_at: optional(text),
  cells: int,
  steps: int,
};

function readEntries(db: ReadDb, where: Sql): ImportEntry[] {
  const found = db.all(
    sql`SELECT import.id, kind, file_name, source.system, rows, created, updated, unchanged, rejected, issues, changed, totals,
               started_at, finished_at, undone_at,
               (SELECT COUNT(*) FROM cleaning_change WHERE import_id = import.id) AS cells,
               (SELECT COUNT(DISTINCT step_id) FROM cleaning_change WHERE import_id = import.id) AS steps
          FROM import
          JOIN source ON source.id = import.source_id
          LEFT JOIN import_summary ON import_summary.import_id = import.id
         ${where}
         ORDER BY import.id DESC`,
    shape,
  );
  return found.map(({ rows, created, updated, unchanged, rejected, cells, steps, ...entry }) =>
    ImportEntry.parse({
      importId: entry.id,
      fileName: entry.file_name,
      kind: entry.kind,
      system: entry.system,
      counts: { rows, created, updated, unchanged, rejected },
      issues: JSON.parse(entry.issues) as unknown,
      // imports of earlier versions kept no summary
      changed: JSON.parse(entry.changed ?? '{}') as unknown,
      totals: JSON.parse(entry.totals ?? '[]') as unknown,
      cleaned: { cells, steps },
      startedAt: entry.started_at,
      finishedAt: entry.finished_at,
      undoneAt: entry.undone_at,
    }),
  );
}

/** Every import that was made, newest first. */
export function listImports(db: ReadDb): ImportEntry[] {
  return readEntries(db, sql``);
}

/** One import; null when there is none of that id. */
export function readImport(db: ReadDb, importId: number): ImportEntry | null {
  return readEntries(db, sql`WHERE import.id = ${importId}`)[0] ?? null;
}

/** The names of an import's columns, as its file has them; null when there is no such import. */
export function importColumns(db: ReadDb, importId: number): string[] | null {
  const row = db.first(sql`SELECT mapping FROM import WHERE id = ${importId}`, { mapping: text });
  if (row === null) return null;
  return Mapping.parse(JSON.parse(row.mapping)).columns.map(({ name }) => name);
}

/** The mappings that were used, by header fingerprint, the newest last. One that this version cannot read is not offered. */
export function savedMappings(db: ReadDb): (readonly [fingerprint: string, mapping: Mapping])[] {
  return db
    .all(sql`SELECT header_fingerprint, body FROM mapping ORDER BY saved_at, id`, {
      header_fingerprint: text,
      body: text,
    })
    .flatMap(({ header_fingerprint, body }) => {
      const mapping = Mapping.safeParse(JSON.parse(body));
      return mapping.success ? [[header_fingerprint, mapping.data] as const] : [];
    });
}
