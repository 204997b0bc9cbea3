// What only a file that another program wrote holds: definitions of segments that lead nowhere.
import { expect, test } from 'vitest';
import { sql } from '../../shared/core/db/sql.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import type { SegmentNode } from '../../shared/core/segments/schema.ts';
import { checked, inCity, inSegment, useSegmentDesk, whole } from '../../shared/testing/segment-desk.ts';
import { anyStep } from '../../shared/testing/steps.ts';

const { makeWindow } = useSegmentDesk();
const deep = 20_000;

/** A desk with a good segment, and one for every definition given, by its name. */
async function withDefinitions(definitions: Readonly<Record<string, string>>) {
  const desk = await makeWindow();
  await desk.save('Cairo', inCity('Cairo'));
  await desk.workspace.change(anyStep, (db) => {
    for (const [name, definition] of Object.entries(definitions))
      db.run(
        sql`INSERT INTO segment (name, definition, version, changed_at) VALUES (${name}, ${definition}, 1, '2026-05-01T00:00:00Z')`,
      );
  });
  const { handlers } = desk;
  return {
    ...desk,
    listed: async () => {
      const list = checked('segments.list', await handlers['segments.list'](null, unattended));
      return list.map(({ name, customers }) => [name, customers]);
    },
    unreadable: async () => {
      const list = checked('segments.unreadable', await handlers['segments.unreadable'](null, unattended));
      return list.map(({ name, error }) => [name, error.code]);
    },
  };
}

const json = (where: SegmentNode) => JSON.stringify(whole(where));

test.each([
  ['no JSON', '{'],
  ['another shape', '{"version":1,"where":{"op":"perhaps"}}'],
  ['another version', '{"version":2,"where":{"op":"all","nodes":[]}}'],
  ['a list', '[]'],
  ['nested without end', `{"version":1,"where":${'{"op":"not","nodes":['.repeat(deep)}${']}'.repeat(deep)}}`],
])('a definition that is %s is listed as unreadable, and the others work', async (_, definition) => {
  const { handlers, listed, unreadable, save } = await withDefinitions({ Bad: definition });
  expect(await unreadable()).toEqual([['Bad', 'segment-unreadable']]);
  expect(await listed()).toEqual([['Cairo', 2]]);
  await save('Giza', inCity('Giza'));
  expect((await listed()).map(([name]) => name)).toEqual(['Cairo', 'Giza']);
  await expect(handlers['segments.get']({ id: 2 }, unattended)).rejects.toMatchObject({
    ...{ code: 'segment-unreadable', params: { name: 'Bad' } },
  });
});

test('what names one that cannot be read, is gone, or leads back cannot be asked either, and says why', async () => {
  const { listed, unreadable } = await withDefinitions({
    Bad: '{}',
    'Names it': json(inSegment(2)),
    'Names nobody': json(inSegment(99)),
    'Names itself': json({ op: 'all', nodes: [inSegment(5)] }),
    'Names a good one': json(inSegment(1)),
  });
  expect(await unreadable()).toEqual([
    ['Bad', 'segment-unreadable'],
    ['Names it', 'segment-unreadable'],
    ['Names nobody', 'segment-unknown'],
    ['Names itself', 'segment-circular'],
  ]);
  expect(await listed()).toEqual([
    ['Cairo', 2],
    ['Names a good one', 2],
  ]);
});

test('one that cannot be read can be removed, and its name is taken until then', async () => {
  const { handlers, unreadable, save } = await withDefinitions({ Bad: '{}' });
  await expect(save('bad', inCity('Giza'))).rejects.toMatchObject({ code: 'segment-name-taken' });
  await handlers['segments.remove']({ id: 2 }, unattended);
  expect(await unreadable()).toEqual([]);
  await save('bad', inCity('Giza'));
});
