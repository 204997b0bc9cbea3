// The same ten conditions in SQL, in native SQLite in memory, with the lines of a customer beside each other.
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { parseLines } from './parse-lines.js';
import { reportTimes, timed } from './report.js';
import { askedOn, members, mustBe } from './segment-conditions.js';

const [lines, contacts, expected, runs] = process.argv.slice(2);
const db = new Database(':memory:');
db.exec(`
  CREATE TABLE line (customer INTEGER, ord INTEGER, n INTEGER, day INTEGER, product INTEGER, category TEXT, quantity INTEGER,
                     amount INTEGER, PRIMARY KEY (customer, ord, n)) STRICT, WITHOUT ROWID;
  CREATE TABLE contact (id INTEGER PRIMARY KEY, name TEXT, city TEXT) STRICT`);
const addLine = db.prepare('INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
const addContact = db.prepare('INSERT INTO contact VALUES (?, ?, ?)');
let n = 0;
db.exec('BEGIN');
await parseLines(lines, (rows) => {
  for (const [order, customer, date, sku, category, quantity, price] of rows)
    addLine.run(
      Number(customer.slice(2)),
      Number(order.slice(2)),
      (n += 1),
      Date.parse(date) / 86_400_000,
      Number(sku.slice(4)),
      category,
      Number(quantity),
      Math.round(Number(quantity) * Number(price) * 100),
    );
});
for (const row of readFileSync(contacts, 'utf8').trim().split('\n').slice(1)) {
  const [id, given, family, , city] = row.split(',');
  addContact.run(Number(id.slice(2)), `${given} ${family}`, city);
}
db.exec('COMMIT');
const query = db.prepare(members(askedOn));
mustBe(query.get().members, readFileSync(expected, 'utf8'));
const times = [];
for (let at = 0; at < Number(runs); at += 1) times.push(await timed(() => query.get()));
reportTimes(times, 'as many members');
