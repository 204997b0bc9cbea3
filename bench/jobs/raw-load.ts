// Order lines as they are to a table that SQLite can query, durably in a file: no checks, no matching, no lineage.
import { closeSync, fsyncSync, openSync, rmSync, writevSync } from 'node:fs';
import { join } from 'node:path';
import type { Image } from '../../engine/image/image.ts';
import { loadingDb } from '../../engine/import/loading-db.ts';
import { openDb } from '../../engine/open.ts';
import { readCoded } from '../../engine/read/columnar/read-coded.ts';
import { int } from '../../shared/core/db/db.ts';
import { makeRecordWriter } from '../../shared/core/db/pages/record-writer.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { benchFolder, orderLinesFile } from '../data-files.ts';
import { reportTimes, timed } from '../job.ts';

const lines = Number(process.argv[2]);
const runs = Number(process.argv[3]);
const file = orderLinesFile(lines);
const path = join(benchFolder, 'raw-load.sqlite');
const columns = ['id', 'order_key', 'customer', 'day', 'sku', 'category', 'quantity', 'price'];
const numbers = [5, 6]; // quantity and price, among the cells

async function load(): Promise<Image> {
  const plain = await openDb();
  plain.run(sql`CREATE TABLE line (id INTEGER PRIMARY KEY, order_key TEXT, customer TEXT, day TEXT, sku TEXT,
                                   category TEXT, quantity REAL, price REAL)`);
  const db = loadingDb(plain, () => undefined);
  db.run(sql`BEGIN`);
  const tree = db.bulk.open('line', 'rowid', columns);
  const read = { encoding: 'utf-8', delimiter: ',', headerRows: 1 };
  const coded = await readCoded(file, read, columns.length - 1, {});
  if (tree === null || coded === null) throw new Error('the file is not plain');
  const record = makeRecordWriter(columns.length);
  const width = columns.length - 1;
  const texts = coded.file.columns;
  const values = texts.map((of, column) =>
    numbers.includes(column) ? Array.from({ length: of.size() }, (_, code) => Number(of.text(code))) : [],
  );
  for (const { firstRow, rows, codes } of coded.file.blocks)
    for (let at = 0; at < rows; at += 1) {
      record.begin();
      record.none();
      for (let column = 0; column < width; column += 1) {
        const code = codes[at * width + column] ?? 0;
        const value = values[column]?.[code];
        if (value === undefined) record.text(texts[column]?.text(code) ?? '');
        else record.real(value);
      }
      record.end();
      tree.append(record.record(), record.length(), firstRow + at);
    }
  db.bulk.flush();
  db.run(sql`COMMIT`);
  const image = db.image();
  db.close();
  return image;
}

const times: number[] = [];
for (let run = 0; run < runs; run += 1) {
  rmSync(path, { force: true });
  let image: Image = [];
  times.push(
    await timed(async () => {
      image = await load();
      const out = openSync(path, 'w');
      writevSync(out, [...image]);
      fsyncSync(out);
      closeSync(out);
    }),
  );
  const db = await openDb(image);
  const found = db.first(sql`SELECT COUNT(*) AS rows FROM line`, { rows: int })?.rows;
  if (found !== lines) throw new Error(`stored ${found ?? 0} rows of ${lines}`);
  db.close();
}
rmSync(path, { force: true });
reportTimes(times);
