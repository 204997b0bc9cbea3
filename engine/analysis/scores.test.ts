import { beforeAll, expect, test } from 'vitest';
import { DriversParams } from '../../shared/core/analyses/drivers/schema.ts';
import { ScoresParams } from '../../shared/core/analyses/scores/schema.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { memorySession, type MemorySession } from '../../shared/testing/memory-session.ts';
import { fillSurveys } from '../../shared/testing/surveys.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import { analysesOf } from './run.ts';

const scale = { least: 1, most: 5 };
let session: MemorySession;
beforeAll(async () => {
  session = await memorySession({ customers: Array.from({ length: 40 }, (_, at) => ({ id: at + 1 })) });
  fillSurveys(session.db, [
    {
      questions: [
        { key: 'nps', kind: 'nps', scale: { least: 0, most: 10 } },
        { key: 'price', kind: 'rating', scale },
        { key: 'speed', kind: 'rating', scale },
      ],
      responses: Array.from({ length: 25 }, (_, at) => ({
        customer: at + 1,
        on: '2024-05-01',
        answers: { nps: Math.floor(at / 5) * 2 + 2, price: Math.floor(at / 5) + 1, speed: (at % 5) + 1 },
      })),
    },
  ]);
  return () => session.close();
});

test('scores are computed in a worker, and the people behind a bar are found there', async () => {
  const ids = Array.from({ length: 10 }, (_, at) => at + 1);
  const params = ScoresParams.parse({
    by: [
      { kind: 'ids', ids },
      { kind: 'days', from: '2024-05-01', to: '2024-05-02' },
    ],
  });
  const analyses = analysesOf(session);
  const { value, groups } = await analyses.run('scores', params, resolvePeople, unattended);
  // 2 4 6 | 8 | 10, five of each: (5 - 15) / 25
  expect(value).toBe(-40);
  expect(groups.map(({ n }) => n)).toEqual([10, 25]);
  const people = { kind: 'analysis', id: 'scores', params: {}, selection: 'high' } as const;
  expect([...(await resolvePeople(session, people, unattended))]).toEqual([21, 22, 23, 24, 25]);
});

test('drivers are computed in a worker, which says how far it is', async () => {
  const found = await analysesOf(session).run('drivers', DriversParams.parse({}), resolvePeople, unattended);
  expect(found.drivers.map(({ key, isBeyondChance }) => [key, isBeyondChance])).toEqual([
    ['price', true],
    ['speed', false],
  ]);
});
