import { expect, test } from 'vitest';
import { ClustersParams } from '../../shared/core/analyses/clusters/schema.ts';
import { CompareParams } from '../../shared/core/analyses/compare/schema.ts';
import { OverlapParams } from '../../shared/core/analyses/overlap/schema.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { unattended, type Progress } from '../../shared/core/model/progress.ts';
import { startJob } from '../../shared/contract/serve.ts';
import { memorySession } from '../../shared/testing/memory-session.ts';
import type { Shop } from '../../shared/testing/shop.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import { analysesOf } from './run.ts';

const shop: Shop = {
  customers: [
    { id: 2, city: 'Cairo' },
    { id: 5, city: 'Cairo' },
    { id: 7, city: 'Giza' },
    { id: 9, city: 'Giza' },
    { id: 11, mergedInto: 2 },
  ],
  orders: [2, 5, 7, 9].map((customer) => ({
    customer,
    on: '2024-05-01',
    lines: [{ amount: customer * 100 }],
  })),
};

test('sets of people of every kind reach an analysis as rows of the same columns', async () => {
  const session = await memorySession(shop);
  try {
    const params = OverlapParams.parse({
      segments: [
        { kind: 'ids', ids: [2, 5] },
        { kind: 'ids', ids: [5, 11] },
        { kind: 'all' },
        {
          kind: 'analysis',
          id: 'overlap',
          params: { segments: [{ kind: 'ids', ids: [9] }] },
          selection: 'only-0',
        },
      ],
    });
    const result = await analysesOf(session).run('overlap', params, resolvePeople, unattended);
    // 11 was merged into 2
    expect(result.sets.map(({ customers }) => customers)).toEqual([2, 2, 4, 1]);
    expect(result.intersections.map(({ inSets, customers }) => [inSets, customers])).toEqual([
      [[0, 1, 2], 2],
      [[2], 1],
      [[2, 3], 1],
    ]);
    const people = {
      kind: 'analysis',
      id: 'overlap',
      params: { segments: params.segments },
      selection: 'only-0-1-2',
    } as const;
    expect([...(await resolvePeople(session, people, unattended))]).toEqual([2, 5]);
  } finally {
    await session.close();
  }
});

test('people who cannot be found fail the analysis by their own code', async () => {
  const session = await memorySession(shop);
  try {
    const params = OverlapParams.parse({
      segments: [{ kind: 'analysis', id: 'rfm', params: {}, selection: 'nobody' }],
    });
    await expect(analysesOf(session).run('overlap', params, resolvePeople, unattended)).rejects.toMatchObject(
      {
        code: 'people-unknown',
      },
    );
  } finally {
    await session.close();
  }
});

test('what was asked of two states of the data is asked again, so that rows never belong to different people', async () => {
  const session = await memorySession(shop);
  try {
    let asked = 0;
    const params = CompareParams.parse({ segments: [{ kind: 'ids', ids: [2] }] });
    const result = await analysesOf(session).run(
      'compare',
      params,
      async () => {
        asked += 1;
        if (asked === 1)
          await session
            .workspace()
            .change(anyStep, (db) => db.run(sql`UPDATE customer SET redirect_to = 2 WHERE id = 9`));
        return Int32Array.of(2);
      },
      unattended,
    );
    expect(asked).toBe(2);
    expect([result.first.customers, result.second.customers]).toEqual([1, 2]);
  } finally {
    await session.close();
  }
});

test('clusters say how far they are, and an analysis that has no events to ask for says so', async () => {
  const session = await memorySession(shop);
  try {
    const steps: Progress[] = [];
    const { job } = startJob((progress) => steps.push(progress));
    const params = ClustersParams.parse({ features: ['spent', 'opens'], k: 2 });
    const result = await analysesOf(session).run('clusters', params, resolvePeople, job);
    expect(steps.at(-1)).toMatchObject({ done: 1, total: 2 });
    expect(result.features).toEqual([
      { feature: 'spent', use: 'plain', missing: 0 },
      { feature: 'opens', use: 'unknown', missing: 4 },
    ]);
    expect(result.clusters.map(({ customers }) => customers)).toEqual([2, 2]);
  } finally {
    await session.close();
  }
});
