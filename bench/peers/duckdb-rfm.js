// Recency, frequency, money and their fifths of every customer in SQL, over a table in memory.
import { DuckDBInstance } from '@duckdb/node-api';
import { reportTimes, timed } from './report.js';

const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
await connection.run(`CREATE TABLE line AS SELECT * FROM read_csv('${process.argv[2]}')`);
const query = `
  WITH measure AS (
    SELECT "Customer ID" AS customer,
      date_diff('day', max("Order Date"), DATE '2025-01-01') AS recency,
      count(DISTINCT "Order ID") AS frequency,
      sum("Quantity" * "Unit Price") AS money
    FROM line GROUP BY "Customer ID"
  ), score AS (
    SELECT ntile(5) OVER (ORDER BY recency DESC) AS r, ntile(5) OVER (ORDER BY frequency) AS f,
      ntile(5) OVER (ORDER BY money) AS m, money
    FROM measure
  )
  SELECT r, f, m, count(*) AS customers, sum(money) AS money FROM score GROUP BY r, f, m ORDER BY r, f, m`;
const run = async () => (await connection.runAndReadAll(query)).getRows();
await run();
const times = [];
for (let at = 0; at < 5; at += 1) times.push(await timed(run));
reportTimes(times);
