// CSV through PapaParse into a SQLite file by a prepared insert in one transaction; native SQLite.
import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { createTable, insertLine, parseLines } from './parse-lines.js';
import { reportTimes, timed } from './report.js';

const [file, runs] = [process.argv[2], Number(process.argv[3])];
const target = `${file}.sqlite`;
const times = [];
for (let run = 0; run < runs; run += 1) {
  rmSync(target, { force: true });
  times.push(
    await timed(async () => {
      const db = new Database(target);
      db.exec(createTable);
      const insert = db.prepare(insertLine);
      db.exec('BEGIN');
      await parseLines(file, (rows) => {
        for (const row of rows) insert.run(row);
      });
      db.exec('COMMIT');
      db.close();
    }),
  );
}
rmSync(target, { force: true });
reportTimes(times);
