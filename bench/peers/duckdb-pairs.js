// Frequent pairs of products in orders by a self-join, over a table in memory.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { reportTimes, timed } from './report.js';

const bytes = readFileSync(process.argv[2]);
const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
const [orders] = numbers;
const offsets = numbers.subarray(2, 3 + orders);
const item = numbers.subarray(3 + orders);

const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
await connection.run('CREATE TABLE line (o INTEGER, p INTEGER)');
const appender = await connection.createAppender('line');
for (let order = 0; order < orders; order += 1)
  for (let at = offsets[order]; at < offsets[order + 1]; at += 1) {
    appender.appendInteger(order);
    appender.appendInteger(item[at]);
    appender.endRow();
  }
appender.closeSync();
const query = `
  WITH basket AS (SELECT DISTINCT o, p FROM line),
    least AS (SELECT greatest(1, ceil(${Number(process.argv[3])} * count(DISTINCT o) - 1e-9)) AS n FROM line),
    frequent AS (SELECT p FROM basket GROUP BY p HAVING count(*) >= (SELECT n FROM least)),
    kept AS (SELECT o, p FROM basket SEMI JOIN frequent USING (p))
  SELECT count(*) AS pairs FROM (
    SELECT a.p, b.p, count(*) AS n FROM kept a JOIN kept b ON a.o = b.o AND a.p < b.p
    GROUP BY a.p, b.p HAVING count(*) >= (SELECT n FROM least)
  )`;
let pairs = 0;
const run = async () => {
  pairs = Number((await connection.runAndReadAll(query)).getRows()[0][0]);
};
await run();
const times = [];
for (let at = 0; at < 5; at += 1) times.push(await timed(run));
reportTimes(times, `${pairs} pairs`);
