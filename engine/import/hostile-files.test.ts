// Whatever the bytes: every row is stored or listed, nothing of a row is lost, and no row takes its neighbours with it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { text, int } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { cleanCell, withoutTextMark } from '../../shared/core/import/cells/clean-cell.ts';
import { unprotect } from '../../shared/core/export/csv.ts';
import { freshDb, lines } from '../../shared/testing/apply-drafts.ts';
import { bringIn, hasRealFiles, makeFiles, realFile } from '../../shared/testing/import-files.ts';
import { memorySession } from '../../shared/testing/memory-session.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { runs } from '../../shared/testing/property-runs.ts';
import { exportPeople } from '../people/export-people.ts';
import type { OpenDb } from '../open.ts';
import { readRows } from '../read/read-rows.ts';

const files = makeFiles();
afterAll(files.remove);

const header = 'email,name,company,note';
const last = [1, 2, 3].map((n) => `last${n}@example.org,Last ${n},Acme,end`);
const meanings = ['customer.email', 'customer.name', 'customer.company', 'custom'] as const;
const columns = header.split(',').map((name, i) => ({ name, meaning: meanings[i] ?? 'custom' }));

const parts = fc.constantFrom(
  '"', '""', ',', ';', '\t', '\n', '\r', '\r\n', '\0', '\ufeff', 'a', 'م', '@', ' ', "'", '=', '\u202e', '😀', 'x@y.zz',
  '"a\nb"', ',,,,,,', '"', 'é', '\u2028', '\\', '\\"',
); // prettier-ignore
const garbage = fc.array(parts, { maxLength: 60 }).map((found) => found.join(''));

type Stored = Readonly<{ row: number; texts: readonly string[] }>;

function storedOf(db: OpenDb): Stored[] {
  return db
    .all(sql`SELECT row, content FROM record ORDER BY row`, { row: int, content: text })
    .map(({ row, content }) => {
      const { values, custom } = JSON.parse(content) as { values: string[][]; custom: string[][] }; // as makeContent writes it
      return { row, texts: [...values, ...custom].map(([, value]) => value ?? '') };
    });
}

test('rows in = stored + listed, nothing of a row is lost, and the rows after the damage are whole', async () => {
  let name = 0;
  await fc.assert(
    fc.asyncProperty(garbage, fc.constantFrom('\n', '\r\n', '\r'), async (noise, newline) => {
      const path = join(files.place, `${(name += 1)}.csv`);
      writeFileSync(path, [header, 'first@example.org,First,Acme,begin', noise, ...last, ''].join(newline));
      const read = { encoding: 'utf-8', delimiter: ',', headerRows: 1 };
      const db = await freshDb();
      const plan = await bringIn(db, path, { kind: 'contacts', system: 'generic', read, columns });
      const { rows, created, updated, unchanged, rejected } = plan.counts;
      expect(created + updated + unchanged + rejected).toBe(rows);
      expect(plan.rejects).toHaveLength(rejected);

      const emails = lines(db, "SELECT email FROM customer WHERE email LIKE 'last%' ORDER BY email");
      expect(emails, JSON.stringify(noise)).toEqual(last.map((line) => line.split(',')[0]));

      const inFile: (readonly string[])[] = [];
      await readRows(path, read, { onBatch: (batch) => void inFile.push(...batch.rows) });
      expect(inFile).toHaveLength(rows);
      const stored = new Map(storedOf(db).map(({ row, texts }) => [row, texts]));
      const listed = new Map(plan.rejects.map(({ row, cells }) => [row, cells]));
      inFile.forEach((cells, i) => {
        const kept = stored.get(i + 1) ?? listed.get(i + 1);
        if (!kept) return; // the same as another row: counted as unchanged
        const isListed = listed.has(i + 1);
        for (const cell of cells) {
          const clean = cleanCell(cell);
          if (clean === '') continue;
          const found = isListed ? kept.includes(cell) : kept.includes(clean) || kept.includes(withoutTextMark(clean)) || kept.some((one) => clean.includes(one)); // prettier-ignore
          expect(found, JSON.stringify([cell, kept])).toBe(true);
        }
      });
      db.close();
    }),
    { numRuns: runs(150) },
  );
}, 120_000);

test('names of columns are data: keys of objects, SQL, twice the same, none, long, turned around', async () => {
  const long = 'x'.repeat(10_000);
  const names = [
    'Email', '__proto__', 'constructor', 'toString', "'); DROP TABLE customer; --", 'note', 'note', '', long, '\u202eeman',
    'hasOwnProperty', '=1+1', 'row', 'id',
  ]; // prettier-ignore
  const quoted = names.map((name) => `"${name}"`).join(',');
  const cells = names.map((_, i) => `value ${i}`);
  const path = files.write('names.csv', `${quoted}\na@example.org,${cells.slice(1).join(',')}\n`);
  const db = await freshDb();
  // what such a name is taken for is another matter: here each is kept under its own
  const asTheyAre = names.map((name, i) => ({
    name: name === '' ? `#${i + 1}` : name,
    meaning: i === 0 ? ('customer.email' as const) : ('custom' as const),
  }));
  const plan = await bringIn(db, path, { kind: 'contacts', columns: asTheyAre });
  expect(plan.counts).toMatchObject({ rows: 1, created: 1 });
  const [record] = db.all(sql`SELECT content FROM record`, { content: text });
  const { values, custom } = JSON.parse(record?.content ?? '') as { values: string[][]; custom: string[][] }; // as makeContent writes it
  const kept = [...values, ...custom].map(([, value]) => value);
  for (const value of cells.slice(1)) expect(kept).toContain(value);
  const kindly = new Map(custom.map(([name, value]) => [value, name]));
  expect(kindly.get('value 1')).toBe('__proto__');
  expect(kindly.get('value 4')).toBe("'); DROP TABLE customer; --");
  expect(kindly.get('value 8')).toBe(long);
  expect(kindly.get('value 9')).toBe('\u202eeman');
  // two columns of one name stay two
  expect(new Set(custom.map(([name]) => name)).size).toBe(custom.length);
  expect(lines(db, 'SELECT COUNT(*) FROM customer')).toEqual(['1']);
  db.close();
});

test.skipIf(!hasRealFiles)(
  'naughty strings come in, go out harmless and come in again as they were',
  async () => {
    const naughty = (JSON.parse(readFileSync(realFile('csv-torture/blns.json'), 'utf8')) as string[]).filter(
      (string) => cleanCell(string) !== '',
    );
    const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const rows = naughty.map((string, i) =>
      [`n${i}@example.org`, `Name ${i}`, string, string].map(quote).join(','),
    );
    const path = files.write('naughty.csv', `${header}\n${rows.join('\n')}\n`);
    const session = await memorySession({ customers: [], orders: [], products: [] });
    const plan = await bringIn(session.db, path, { kind: 'contacts', columns });
    expect(plan.counts).toEqual({
      rows: naughty.length,
      created: naughty.length,
      updated: 0,
      unchanged: 0,
      rejected: 0,
    });
    const expected = naughty.map((string) => withoutTextMark(cleanCell(string)));
    const stored = 'SELECT company FROM customer ORDER BY CAST(substr(email, 2) AS INTEGER)';
    const read = (db: OpenDb) =>
      db.all({ text: stored, params: [] }, { company: text }).map(({ company }) => company);
    expect(read(session.db)).toEqual(expected);

    const out = join(files.place, 'out.csv');
    expect(await exportPeople(session, { people: { kind: 'all' }, path: out, language: 'en', by: '' }, unattended)).toEqual({ written: naughty.length, leftOut: [] }); // prettier-ignore
    const cells: string[] = [];
    await readRows(out, {}, { onBatch: (batch) => batch.rows.forEach((row) => cells.push(...row)) });
    const isNumber = /^-?\d+(?:\.\d+)?$/u;
    for (const cell of cells)
      if (!isNumber.test(cell))
        expect(cell).not.toMatch(/(?:^|[\r\n\u2028\u2029])[\p{White_Space}\p{Cf}\p{Cc}]*[=+\-@|%＝＋－＠]/u);
    expect(cells.map(unprotect).filter((cell) => cell === expected[0]).length).toBeGreaterThan(0);

    const again = await freshDb();
    await bringIn(again, out, { kind: 'contacts' });
    expect(read(again)).toEqual(expected);
    again.close();
    await session.close();
  },
  120_000,
);
