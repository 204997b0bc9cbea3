import { expect, test } from 'vitest';
import { sql } from '../../shared/core/db/sql.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { checked, inCity, useSegmentDesk, whole } from '../../shared/testing/segment-desk.ts';
import { anyStep } from '../../shared/testing/steps.ts';

const { makeWindow } = useSegmentDesk();

test('values are found by a part of them, whatever their letters, the most frequent first', async () => {
  const { workspace, handlers } = await makeWindow();
  await workspace.change(anyStep, (db) => {
    db.run(sql`UPDATE customer SET custom = '[["Shoe size","42"]]' WHERE id IN (1, 2)`);
    db.run(sql`UPDATE customer SET custom = '[["Shoe size","38"]]' WHERE id = 3`);
    db.run(sql`UPDATE customer SET city = 'القاهرة' WHERE id = 5`);
  });
  const find = async (
    from: Parameters<(typeof handlers)['segments.values']>[0]['from'],
    search: string,
    limit = 10,
  ) => {
    const found = checked(
      'segments.values',
      await handlers['segments.values']({ from, search, limit }, unattended),
    );
    return found.map(({ value, count, id }) =>
      id === null ? `${value} ${count}` : `${id} ${value} ${count}`,
    );
  };
  const city = { of: 'field', field: 'city' } as const;
  expect(await find(city, '')).toEqual(['Cairo 2', 'Dubai 2', 'القاهرة 1']);
  expect(await find(city, 'AIR')).toEqual(['Cairo 2']);
  expect(await find(city, 'قاهره')).toEqual(['القاهرة 1']);
  expect(await find(city, '', 1)).toEqual(['Cairo 2']);
  expect(await find({ of: 'field', field: 'no such field' }, '')).toEqual([]);
  expect(await find({ of: 'custom', field: 'Shoe size' }, '4')).toEqual(['42 2']);
  // of orders 1 and 2, the second of which has it on two lines; the other of an order of a customer and of nobody
  expect(await find({ of: 'product' }, '')).toEqual(['1 Darak Mug 2', '2 قهوة شقراء 2', '3 c 0']);
  expect(await find({ of: 'product' }, 'mu')).toEqual(['1 Darak Mug 2']);
  expect(await find({ of: 'product' }, 'قهوة')).toEqual(['2 قهوة شقراء 2']);
  expect(await find({ of: 'product' }, '"')).toEqual([]);
  expect(
    checked(
      'segments.productNames',
      await handlers['segments.productNames']({ ids: [2, 1, 77] }, unattended),
    ),
  ).toEqual([
    { id: 1, name: 'Darak Mug' },
    { id: 2, name: 'قهوة شقراء' },
  ]);
});

test('the vocabulary has what the data have, each spelling once', async () => {
  const { workspace, handlers } = await makeWindow();
  await workspace.change(anyStep, (db) => {
    db.run(sql`INSERT INTO campaign (id, channel, name) VALUES (1, 'email', 'Spring')`);
    db.run(
      sql`INSERT INTO event (source_id, event_key, customer_id, kind, happened_on, channel, import_id, row)
          VALUES (1, 'a', 1, 'visit', '2026-01-01', 'web', 1, 1), (1, 'b', 2, 'visit', '2026-01-01', NULL, 1, 2),
                 (1, 'c', 2, 'email_open', '2026-01-01', 'email', 1, 3)`,
    );
    db.run(sql`INSERT INTO survey (id, source_id, name, kind) VALUES (1, 1, 'Spring survey', 'survey')`);
    db.run(
      sql`INSERT INTO question (id, survey_id, question_key, position, label, kind, scale, group_label)
          VALUES (1, 1, 'q1', 1, 'Recommend us', 'nps', '{"least":0,"most":10}', NULL),
                 (2, 1, 'q2', 2, 'Which?', 'multi-choice', '{"options":["Tea","Milk"],"isOrdered":false}', NULL),
                 (3, 1, 'q3', 3, 'Price', 'matrix', NULL, 'Please rate')`,
    );
    db.run(
      sql`INSERT INTO response (id, survey_id, response_key, import_id, row) VALUES (1, 1, 'a', 1, 1), (2, 1, 'b', 1, 2)`,
    );
    db.run(
      sql`INSERT INTO answer (response_id, question_id, number, text, choices)
          VALUES (1, 2, NULL, NULL, '["Coffee","Tea"]'), (2, 2, NULL, NULL, '["coffee","Coffee"]'), (1, 1, 9, NULL, NULL), (1, 3, NULL, 'Fair', NULL)`,
    );
    db.run(
      sql`INSERT INTO preference (source_id, customer_id, topic, value, import_id, row)
          VALUES (1, 1, 'Interest', 'Hiking', 1, 1), (1, 2, 'interest', 'hiking', 1, 2), (1, 3, 'Interest', 'Tea', 1, 3), (1, 3, 'Size', 'L', 1, 3)`,
    );
    db.run(sql`UPDATE customer SET custom = '[["b","1"],["a","2"]]' WHERE id = 1`);
    db.run(
      sql`INSERT INTO segment (name, definition, version, changed_at) VALUES ('Cairo', ${JSON.stringify(whole(inCity('Cairo')))}, 1, '')`,
    );
  });
  const found = checked('segments.vocabulary', await handlers['segments.vocabulary'](null, unattended));
  expect(found).toMatchObject({
    categories: [
      { name: 'Coffee', products: 2 },
      { name: 'Gear', products: 1 },
    ],
    events: [
      { kind: 'visit', events: 2 },
      { kind: 'email_open', events: 1 },
    ],
    campaigns: [{ id: 1, name: 'Spring', channel: 'email' }],
    channels: ['email', 'web'],
    surveys: [
      {
        name: 'Spring survey',
        questions: [
          { label: 'Recommend us', kind: 'nps', choices: [] },
          { label: 'Which?', choices: ['Coffee', 'Tea', 'Milk'] },
          { label: 'Please rate: Price', choices: ['Fair'] },
        ],
      },
    ],
    topics: [
      { topic: 'Interest', values: ['Hiking', 'Tea'] },
      { topic: 'Size', values: ['L'] },
    ],
    sources: [{ id: 1, name: 's', system: 's', party: 'first' }],
    customFields: ['a', 'b'],
    segments: [{ id: 1, name: 'Cairo' }],
  });
  expect(found.purposes[0]).toEqual({ key: 'marketing', nameEn: 'Marketing', nameAr: 'التسويق' });
});

test('ready segments are counted where the data say, and say what is missing where they do not', async () => {
  const { handlers } = await makeWindow();
  const ready = checked('segments.ready', await handlers['segments.ready'](null, unattended));
  const of = (key: string) => ready.find((one) => one.key === key);
  // first orders within 60 days up to 1 May: since 3 March, so Bo alone
  expect(of('new-customers')).toMatchObject({ customers: 1, needs: [] });
  // one of two buyers is the twentieth part, rounded up: Bo, who spent 40
  expect(of('vip')).toMatchObject({ customers: 1, needs: [] });
  expect(of('promoters')).toMatchObject({ customers: null, needs: ['responses'] });
  expect(of('unreachable')).toMatchObject({ customers: null, needs: ['consent'] });
  expect(of('abandoned-interest')).toMatchObject({ customers: null, needs: ['events'] });
  expect(of('incomplete-profiles')).toMatchObject({ customers: 5, needs: [] });
});
