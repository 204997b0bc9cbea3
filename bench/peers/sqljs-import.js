// CSV through PapaParse into sql.js by a prepared insert in one transaction, then written to a file.
import { rmSync, writeFileSync } from 'node:fs';
import initSqlJs from 'sql.js';
import { createTable, insertLine, parseLines } from './parse-lines.js';
import { reportTimes, timed } from './report.js';

const [file, runs] = [process.argv[2], Number(process.argv[3])];
const target = `${file}.sqljs`;
const { Database } = await initSqlJs();
const times = [];
for (let run = 0; run < runs; run += 1) {
  rmSync(target, { force: true });
  times.push(
    await timed(async () => {
      const db = new Database();
      db.run(createTable);
      const insert = db.prepare(insertLine);
      db.run('BEGIN');
      await parseLines(file, (rows) => {
        for (const row of rows) insert.run(row);
      });
      db.run('COMMIT');
      writeFileSync(target, db.export());
      db.close();
    }),
  );
}
rmSync(target, { force: true });
reportTimes(times);
