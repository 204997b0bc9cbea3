// The same ten conditions in SQL, over tables in memory with whole numbers for keys, days and money.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { reportTimes, timed } from './report.js';
import { askedOn, members, mustBe } from './segment-conditions.js';

const [lines, contacts, expected] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
await connection.run(`
  CREATE TABLE line AS
  SELECT CAST(substr("Order ID", 3) AS INTEGER) AS ord, CAST(substr("Customer ID", 3) AS INTEGER) AS customer,
    CAST("Order Date" - DATE '1970-01-01' AS INTEGER) AS day, CAST(substr("SKU", 5) AS INTEGER) AS product, "Category" AS category,
    CAST("Quantity" AS INTEGER) AS quantity, CAST(round("Quantity" * "Unit Price" * 100) AS BIGINT) AS amount
  FROM read_csv('${lines}')`);
await connection.run(`
  CREATE TABLE contact AS
  SELECT CAST(substr("Customer ID", 3) AS INTEGER) AS id, "First Name" || ' ' || "Last Name" AS name, "City" AS city
  FROM read_csv('${contacts}')`);
const run = async () => (await connection.runAndReadAll(members(askedOn))).getRows()[0][0];
mustBe(await run(), readFileSync(expected, 'utf8'));
const times = [];
for (let at = 0; at < 5; at += 1) times.push(await timed(run));
reportTimes(times, 'as many members');
