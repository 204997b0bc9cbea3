import { int, text, type ReadDb, type WriteDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { headerFingerprint } from '../../shared/core/import/mapping/fingerprint.ts';
import { isOwnColumn } from '../../shared/core/import/mapping/own-columns.ts';
import type { Issue, Mapping, RowCounts } from '../../shared/core/model/import.ts';
import type { OrderTotals } from '../../shared/core/model/order-totals.ts';

export type Begun = Readonly<{ importId: number; sourceId: number }>;

/** The workspace's currency, null while it has none. */
export function workspaceCurrency(db: ReadDb): string | null {
  return db.first(sql`SELECT value FROM setting WHERE name = 'currency'`, { value: text })?.value ?? null;
}

/** One source for each system; data of another party from the same system is a source of its own. */
function sourceOf(db: WriteDb, { system, party }: Mapping): number {
  const known = db.all(sql`SELECT id, party, name FROM source WHERE system = ${system} ORDER BY id`, {
    id: int,
    party: text,
    name: text,
  });
  const same = known.find((source) => source.party === party);
  if (same) return same.id;
  const name = known.some((source) => source.name === system) ? `${system} (${party})` : system;
  return db.insert(sql`INSERT INTO source (system, name, party) VALUES (${system}, ${name}, ${party})`);
}

/** Writes the rows that everything brought in refers to. The counts follow with `finishImport`. */
export function startImport(
  db: WriteDb,
  mapping: Mapping,
  { fileName, bytes, now }: Readonly<{ fileName: string; bytes: number; now: string }>,
): Begun {
  const sourceId = sourceOf(db, mapping);
  const importId = db.insert(
    sql`INSERT INTO import (source_id, kind, file_name, file_sha256, file_bytes, mapping, policy, rows, created, updated,
                            unchanged, rejected, issues, started_at, finished_at)
        VALUES (${sourceId}, ${mapping.kind}, ${fileName}, '', ${bytes}, ${JSON.stringify(mapping)}, ${mapping.policy},
                0, 0, 0, 0, 0, '[]', ${now}, ${now})`,
  );
  return { importId, sourceId };
}

/** A list known by its file's name, such as one of unsubscribed members, keeps a mapping of its own. */
function fingerprintOf(mapping: Mapping): string {
  const names = mapping.columns.map(({ name }) => name);
  return headerFingerprint(names, JSON.stringify(mapping.constants ?? {}));
}

/** Keeps what stood before, so that the import can be undone. */
function keepBefore(
  db: WriteDb,
  importId: number,
  [table, key]: readonly ['mapping' | 'setting', string],
  before: Readonly<Record<string, string>> | null,
  said: Readonly<Record<string, string>>,
): void {
  db.run(sql`INSERT INTO import_change (import_id, table_name, row_id, before, said)
             VALUES (${importId}, ${table}, ${key}, ${JSON.stringify(before)}, ${JSON.stringify(said)})`);
}

function saveMapping(db: WriteDb, importId: number, mapping: Mapping, now: string): void {
  const fingerprint = fingerprintOf(mapping);
  const columns = mapping.columns.filter(({ name }) => !isOwnColumn(name));
  // the workspace's own currency is filled in wherever a file names none: said here, it would differ from import to import
  const currency = mapping.currency === workspaceCurrency(db) ? null : mapping.currency;
  const body = JSON.stringify({ ...mapping, columns, currency });
  const before = db.first(sql`SELECT body, saved_at FROM mapping WHERE header_fingerprint = ${fingerprint}`, {
    body: text,
    saved_at: text,
  });
  keepBefore(db, importId, ['mapping', fingerprint], before, { body, saved_at: now });
  db.run(sql`INSERT INTO mapping (header_fingerprint, body, saved_at)
             VALUES (${fingerprint}, ${body}, ${now})
             ON CONFLICT (header_fingerprint)
             DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at WHERE body <> excluded.body`);
}

/** A workspace without a currency takes the one its amounts are in; where they are in several, it is asked. */
function settleCurrency(db: WriteDb, importId: number, mapping: Mapping): void {
  if (workspaceCurrency(db) !== null) return;
  const used = db.all(
    sql`SELECT DISTINCT currency FROM orders
         UNION SELECT DISTINCT currency FROM campaign_spend
         UNION SELECT DISTINCT currency FROM product WHERE currency IS NOT NULL`,
    { currency: text },
  );
  const [only] = used;
  if (only === undefined) return;
  const currency = mapping.currency ?? (used.length === 1 ? only.currency : null);
  if (currency === null) return;
  keepBefore(db, importId, ['setting', 'currency'], null, { value: currency });
  db.run(sql`INSERT INTO setting (name, value) VALUES ('currency', ${currency})`);
}

/** Writes what is known once every row has been applied, and what the next file is offered. */
export function finishImport(
  db: WriteDb,
  mapping: Mapping,
  done: Begun &
    Readonly<{
      sha256: string;
      counts: RowCounts;
      issues: readonly Issue[];
      changed: Readonly<Record<string, number>>;
      totals: readonly OrderTotals[];
      now: string;
    }>,
): void {
  const { rows, created, updated, unchanged, rejected } = done.counts;
  db.run(sql`UPDATE import
                SET file_sha256 = ${done.sha256}, rows = ${rows}, created = ${created}, updated = ${updated},
                    unchanged = ${unchanged}, rejected = ${rejected}, issues = ${JSON.stringify(done.issues)}
              WHERE id = ${done.importId}`);
  db.run(sql`INSERT INTO import_summary (import_id, changed, totals)
              VALUES (${done.importId}, ${JSON.stringify(done.changed)}, ${JSON.stringify(done.totals)})`);
  settleCurrency(db, done.importId, mapping);
  saveMapping(db, done.importId, mapping, done.now);
}

/** Says when an import was made, once it is. */
export function stampImport(db: WriteDb, importId: number, finishedAt: string): void {
  db.run(sql`UPDATE import SET finished_at = ${finishedAt} WHERE id = ${importId}`);
}
