import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Prepared } from '../../engine/import/messages.ts';
import { savedMappings } from '../../engine/import/read-imports.ts';
import { runImport } from '../../engine/import/run-import.ts';
import type { OpenDb } from '../../engine/open.ts';
import { inspectFile } from '../../engine/read/inspect-file.ts';
import { sql } from '../core/db/sql.ts';
import type { Mapping } from '../core/model/import.ts';

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** Whether the public data sets lie beside the repository; without them the tests that need them say so and are left out. */
export const hasRealFiles = existsSync(folder);
if (!hasRealFiles) console.warn(`left out: tests on public data sets, which are looked for in ${folder}`);

export function realFile(path: string): string {
  return join(folder, path);
}

/** A folder of its own for the files of one test. */
export function makeFiles() {
  const place = mkdtempSync(join(tmpdir(), 'firsthand-import-'));
  return {
    place,
    write(name: string, text: string): string {
      const path = join(place, name);
      writeFileSync(path, text);
      return path;
    },
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}

/** Brings a file into a database as the import worker does, with what inspecting finds and what `decided` overrides. */
export async function bringIn(
  db: OpenDb,
  path: string,
  decided: Partial<Mapping> = {},
  now = '2024-06-01T10:00:00Z',
): Promise<Prepared['plan']> {
  let currency: string | null = null;
  db.scan(sql`SELECT value FROM setting WHERE name = 'currency'`, ([value]) => (currency = String(value)));
  const saved = new Map(savedMappings(db));
  const context = { currency, savedMapping: (fingerprint: string) => saved.get(fingerprint) ?? null };
  const { mapping } = await inspectFile(path, {}, decided.kind, context);
  const { plan } = await runImport(db, { path, mapping: { ...mapping, ...decided }, now }, () => undefined);
  return plan;
}
