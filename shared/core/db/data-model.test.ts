import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../engine/open.ts';
import { create } from './create.ts';
import { text } from './db.ts';
import { dumpTables } from './dump.ts';
import { schemaVersion } from './migrate.ts';
import { sql } from './sql.ts';

const page = readFileSync(new URL('../../../docs/data-model.md', import.meta.url), 'utf8');
const diagram = /```mermaid\n([\s\S]*?)```/u.exec(page)?.[1] ?? '';
const rows = (part: string) => [...part.matchAll(/^\| `(\w+)` *\|/gmu)].map((match) => match[1] ?? '');

let db: OpenDb;
beforeAll(async () => {
  db = await openDb();
  create(db);
});
afterAll(() => db.close());

test('the page lists every table of the schema once, and no other', () => {
  expect(rows(page).toSorted()).toEqual(dumpTables.toSorted());
});

test('every relation of the diagram is a foreign key, and every table that has one is in it', () => {
  const drawn = [...diagram.matchAll(/^ {2}(\w+) \|\|--(?:o\{|\|\|) (\w+) :/gmu)].map(
    ([, parent, child]) => `${child ?? ''} → ${parent ?? ''}`,
  );
  const keys = new Set(
    dumpTables.flatMap((table) =>
      db
        .all(sql`SELECT "table" AS parent FROM pragma_foreign_key_list(${table})`, { parent: text })
        .map(({ parent }) => `${table} → ${parent}`),
    ),
  );
  // an answer has no id: what speaks of it names its response and question
  const throughAnswer = ['answer_theme → answer', 'request_group_answer → answer'];
  expect(drawn.filter((relation) => !keys.has(relation) && !throughAnswer.includes(relation))).toEqual([]);
  const drawnChildren = drawn.map((relation) => relation.split(' → ')[0]);
  const children = [...keys].map((relation) => relation.split(' → ')[0]);
  expect(new Set(drawnChildren)).toEqual(new Set(children));
});

test('every column in the diagram is a column of its table', () => {
  const wrong = [...diagram.matchAll(/^ {2}(\w+) \{\n([\s\S]*?)^ {2}\}/gmu)].flatMap(
    ([, table = '', body = '']) => {
      const columns = db
        .all(sql`SELECT name FROM pragma_table_info(${table})`, { name: text })
        .map(({ name }) => name);
      const named = [...body.matchAll(/^ {4}(?:int|text|real) (\w+)/gmu)].map((match) => match[1] ?? '');
      return named.filter((name) => !columns.includes(name)).map((name) => `${table}.${name}`);
    },
  );
  expect(wrong).toEqual([]);
  expect(diagram).toContain('customer {');
});

test('the page tells what every version changed', () => {
  const versions = [...page.matchAll(/^\| (\d+) +\|/gmu)].map((match) => Number(match[1]));
  expect(versions).toEqual(Array.from({ length: schemaVersion }, (_, at) => at + 1));
});
