import { afterEach, beforeEach, expect, test } from 'vitest';
import { api } from '../../shared/contract/api.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { foldText } from '../../shared/core/identity/fold.ts';
import { mostOfAKind } from '../../shared/core/model/most-of-a-kind.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { memorySession, type MemorySession } from '../../shared/testing/memory-session.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { fillSurveys } from '../../shared/testing/surveys.ts';
import { searchHandlers } from '../handlers/search.ts';

let memory: MemorySession;
beforeEach(async () => {
  memory = await memorySession({
    customers: [{ id: 1, name: 'Mona' }],
    products: [1, 2],
    orders: [{ customer: 1, on: '2025-01-01', lines: [{ product: 2, amount: 500 }] }],
  });
  const { db } = memory;
  for (const [id, name] of [
    [1, 'قهوة مطحونة'],
    [2, 'Coffee beans'],
  ] as const)
    db.run(sql`UPDATE product SET name = ${name}, search_text = ${foldText(name)} WHERE id = ${id}`);
  db.run(sql`INSERT INTO product_search (product_search) VALUES ('rebuild')`);
  const at = '2025-01-01T00:00:00Z';
  db.run(
    sql`INSERT INTO segment (id, name, definition, version, changed_at)
        VALUES (7, 'Coffee lovers', '{}', 1, ${at}), (8, 'العملاء الأوفياء', '{}', 1, ${at})`,
  );
  db.run(sql`INSERT INTO campaign (id, channel, name) VALUES (3, 'email', 'Winter coffee')`);
  db.run(
    sql`INSERT INTO quality_rule (id, name, definition, owner, changed_at) VALUES (4, 'Coffee has a price', '{}', '', ${at})`,
  );
  db.run(sql`INSERT INTO recipe (id, name, body, created_at) VALUES (5, 'Monthly coffee', '{}', ${at})`);
  fillSurveys(db, [
    {
      name: 'Coffee survey',
      questions: [{ key: 'why', kind: 'text', label: 'Why this coffee?' }],
      responses: [],
    },
  ]);
});
afterEach(() => memory.close());

const find = async (search: string) =>
  api['search.things'].output.parse(await searchHandlers(memory)['search.things']({ search }, unattended));
const said = async (search: string) => (await find(search)).map(({ kind }) => kind).sort();

test('everything that is called so is found, whatever it is', async () => {
  expect(await said('coffee')).toEqual(
    ['campaign', 'product', 'question', 'recipe', 'rule', 'segment', 'survey'].sort(),
  );
  expect((await find('coffee')).find(({ kind }) => kind === 'question')).toMatchObject({
    ...{ name: 'Why this coffee?', surveyName: 'Coffee survey 1', isText: true },
  });
});

test('Arabic is found whatever the forms of alef and ta marbuta, without the article and without tashkeel', async () => {
  expect(await find('قَهوه')).toMatchObject([{ kind: 'product', id: 1 }]);
  expect(await find('عملاء اوفياء')).toMatchObject([{ kind: 'segment', id: 8 }]);
});

test('themes are found by their name in either language', async () => {
  const keys = async (search: string) =>
    (await find(search)).flatMap((one) => (one.kind === 'theme' ? one.key : []));
  const english = await keys('delivery');
  expect(english.length).toBeGreaterThan(0);
  expect(await keys('التوصيل')).toEqual(expect.arrayContaining(english));
});

test('products that were ordered come first', async () => {
  memory.db.run(sql`UPDATE product SET search_text = 'both' WHERE id IN (1, 2)`);
  memory.db.run(sql`INSERT INTO product_search (product_search) VALUES ('rebuild')`);
  expect(await find('both')).toMatchObject([
    { id: 2, orders: 1 },
    { id: 1, orders: 0 },
  ]);
});

test('of one kind there are never more than fit a list, and nothing is found for nothing', async () => {
  await memory.workspace().change(anyStep, (db) => {
    for (let id = 100; id < 130; id += 1)
      db.run(
        sql`INSERT INTO segment (id, name, definition, version, changed_at) VALUES (${id}, ${`Zebra ${id}`}, '{}', 1, '')`,
      );
  });
  expect(await find('zebra')).toHaveLength(mostOfAKind);
  expect(await find('  ')).toEqual([]);
  expect(await find('…')).toEqual([]);
});

test('what was made since is found, and what is gone is not', async () => {
  expect(await said('coffee lovers')).toEqual(['segment']);
  await memory.workspace().change(anyStep, (db) => db.run(sql`DELETE FROM segment WHERE id = 7`));
  expect(await said('coffee lovers')).toEqual([]);
});
