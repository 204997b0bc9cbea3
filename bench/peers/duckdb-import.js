// CSV to a DuckDB file, checkpointed.
import { rmSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { reportTimes, timed } from './report.js';

const [file, runs] = [process.argv[2], Number(process.argv[3])];
const target = `${file}.duckdb`;
const times = [];
for (let run = 0; run < runs; run += 1) {
  for (const path of [target, `${target}.wal`]) rmSync(path, { force: true });
  times.push(
    await timed(async () => {
      const instance = await DuckDBInstance.create(target, { threads: '2' });
      const connection = await instance.connect();
      await connection.run(`CREATE TABLE line AS SELECT * FROM read_csv('${file}')`);
      await connection.run('CHECKPOINT');
      connection.closeSync();
      instance.closeSync();
    }),
  );
}
rmSync(target, { force: true });
reportTimes(times);
