import { expect, test } from 'vitest';
import { api, type Input, type Output } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { overviewSources } from '../../shared/core/model/overview.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { memorySession, type MemorySession } from '../../shared/testing/memory-session.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import { overviewHandlers } from '../handlers/overview.ts';

const customers = Array.from({ length: 60 }, (_, at) => ({ id: at + 1 }));
/** Two orders of everybody in January, of ten in February. */
const orders = customers.flatMap(({ id }) => {
  const on = (month: string) => `2024-${month}-${String(1 + ((id * 7) % 28)).padStart(2, '0')}`;
  const line = { customer: id, lines: [{ amount: 1_000 }] };
  const times = id <= 10 ? ['01', '01', '02'] : ['01', '01'];
  return times.map((month) => ({ ...line, on: on(month) }));
});
const shop = {
  customers,
  orders: [
    { customer: 1, on: '2024-01-01', lines: [{ amount: 1 }] },
    ...orders,
    { customer: 2, on: '2024-02-29', lines: [{ amount: 1_000 }] },
  ],
};

type Lines = Output<'overview.lines'>;

/** The lines once every source is looked at; what comes out is checked against the contract. */
async function allLines(session: MemorySession): Promise<Lines> {
  const handlers = overviewHandlers(session);
  let after = 0;
  for (;;) {
    const told = api['overview.lines'].output.parse(await handlers['overview.lines']({ after }, unattended));
    if (told.pending.length === 0) return told;
    expect(told.ready).toBeGreaterThan(after);
    after = told.ready;
  }
}

const vote = (session: MemorySession, input: Input<'overview.vote'>) =>
  overviewHandlers(session)['overview.vote'](input, unattended);

test('sources are looked at one after the other, and every number of people opens as many', async () => {
  const session = await memorySession(shop);
  try {
    session.db.run(
      sql`INSERT INTO follow_up (customer_id, reason, state, owner, due_on, changed_at)
          VALUES (3, 'call', 'open', NULL, '2024-01-02', '2024-01-01T00:00:00Z'),
                 (4, 'call', 'done', NULL, '2024-01-02', '2024-01-01T00:00:00Z')`,
    );
    const told = await allLines(session);
    expect([told.ready, told.failed]).toEqual([overviewSources.length, []]);
    const kinds = told.lines.map((line) => line.told.kind);
    expect(kinds).toContain('activity');
    expect(kinds).toContain('follow-ups');
    for (const { people, customers: count } of told.lines)
      if (people !== null)
        expect((await resolvePeople(session, people, unattended)).length, JSON.stringify(people)).toBe(count);
    const weights = told.lines.map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  } finally {
    await session.close();
  }
});

test('while nobody waits nothing more is looked at, and it goes on when somebody asks again', async () => {
  const session = await memorySession(shop);
  try {
    const { ready } = await overviewHandlers(session)['overview.lines']({ after: 0 }, unattended);
    expect(ready).toBeLessThan(overviewSources.length);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const later = await overviewHandlers(session)['overview.lines']({ after: 0 }, unattended);
    expect(later.ready).toBe(ready);
    expect((await allLines(session)).ready).toBe(overviewSources.length);
  } finally {
    await session.close();
  }
});

test('a line that is not useful is hidden, stays known, and comes back', async () => {
  const session = await memorySession(shop);
  try {
    const first = (await allLines(session)).lines[0];
    if (first === undefined) throw new Error('there is a line');
    await vote(session, { key: first.key, kind: first.told.kind, isUseful: false });
    const without = await allLines(session);
    expect(without.lines.map(({ key }) => key)).not.toContain(first.key);
    expect(without.hidden).toMatchObject([
      { key: first.key, vote: 'not-useful', customers: first.customers },
    ]);
    await overviewHandlers(session)['overview.takeBack']({ key: first.key }, unattended);
    const back = await allLines(session);
    expect(back.lines.map(({ key }) => key)).toContain(first.key);
    expect(back.hidden).toEqual([]);
  } finally {
    await session.close();
  }
});

test('changed data are looked at anew, and whoever waits can leave', async () => {
  const session = await memorySession({ customers: [{ id: 1 }] });
  try {
    expect((await allLines(session)).lines).toEqual([]);
    await session.workspace().change({ name: 'add-follow-up', params: {} }, (db) =>
      db.run(
        sql`INSERT INTO follow_up (customer_id, reason, state, owner, due_on, changed_at)
            VALUES (1, 'call', 'open', NULL, '2024-01-02', '2024-01-01T00:00:00Z')`,
      ),
    );
    let stop: () => void = () => undefined;
    const leaving = overviewHandlers(session)['overview.lines'](
      { after: 0 },
      {
        progress: () => undefined,
        throwIfCancelled() {
          throw new AppError('cancelled');
        },
        onCancel: (end) => {
          stop = end;
        },
      },
    );
    stop();
    await expect(leaving).rejects.toMatchObject({ code: 'cancelled' });
    const told = await allLines(session);
    expect(told.lines).toMatchObject([{ key: 'follow-ups', customers: 1 }]);
  } finally {
    await session.close();
  }
});
