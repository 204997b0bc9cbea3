import { afterEach, beforeEach, expect, test } from 'vitest';
import { api } from '../../../shared/contract/api.ts';
import { sql } from '../../../shared/core/db/sql.ts';
import { unattended } from '../../../shared/core/model/progress.ts';
import { memorySession, type MemorySession } from '../../../shared/testing/memory-session.ts';
import { customerHandlers } from '../../handlers/customers.ts';

let session: MemorySession;
let customers: ReturnType<typeof customerHandlers>;
beforeEach(async () => {
  session = await memorySession({
    customers: [
      { id: 1, name: 'Mona' },
      { id: 2, name: 'Omar' },
    ],
  });
  customers = customerHandlers(session);
});
afterEach(() => session.close());

type Made = Readonly<{ id: number; kind: string; on: string; customer?: number; properties?: string }>;
function addEvent({ id, kind, on, customer = 1, properties }: Made): void {
  session.db.run(
    sql`INSERT INTO event (id, source_id, event_key, customer_id, kind, happened_on, properties, import_id, row)
        VALUES (${id}, 1, ${`e${id}`}, ${customer}, ${kind}, ${on}, ${properties ?? null}, 1, ${id})`,
  );
}

async function read(groups: readonly ('web' | 'support')[] = []) {
  const page = await customers['customers.timeline'](
    { id: 1, groups: [...groups], offset: 0, limit: 50 },
    unattended,
  );
  return api['customers.timeline'].output.parse(page);
}

test('visits in a row are one line, which opens to its own events and to nobody else’s', async () => {
  for (const [id, kind] of [
    [1, 'visit'],
    [2, 'search'],
    [3, 'visit'],
    [4, 'email_open'],
  ] as const)
    addEvent({ id, kind, on: `2025-03-0${id}` });
  addEvent({ id: 9, kind: 'visit', on: '2025-03-01', customer: 2 });
  const { total, counts, lines } = await read();
  expect([total, counts]).toEqual([
    2,
    [
      { group: 'web', count: 3 },
      { group: 'messages', count: 1 },
    ],
  ]);
  expect(lines[1]).toEqual({
    kind: 'run',
    group: 'web',
    on: '2025-03-03',
    from: '2025-03-01',
    counts: [
      { event: 'visit', count: 2 },
      { event: 'search', count: 1 },
    ],
    ids: [3, 2, 1],
  });
  const opened = await customers['customers.run']({ id: 1, ids: [3, 9, 2, 77] }, unattended);
  expect(opened.map(({ id, event }) => `${id} ${event}`)).toEqual(['3 visit', '2 search']);
});

test('what parts a run is gone when only its group is asked for', async () => {
  for (const [id, kind] of [
    [1, 'visit'],
    [2, 'support'],
    [3, 'visit'],
    [4, 'visit'],
  ] as const)
    addEvent({ id, kind, on: `2025-03-0${id}` });
  expect((await read()).lines.map(({ kind }) => kind)).toEqual(['event', 'event', 'event', 'event']);
  expect((await read(['web'])).lines.map(({ kind }) => kind)).toEqual(['run']);
});

test('a contact says how it was left', async () => {
  addEvent({ id: 1, kind: 'support', on: '2025-03-01', properties: '[["State","closed"],["Order ID","7"]]' });
  addEvent({ id: 2, kind: 'chat', on: '2025-03-02', properties: '[["Status","new"]]' });
  addEvent({ id: 3, kind: 'call', on: '2025-03-03' });
  addEvent({ id: 4, kind: 'purchase', on: '2025-03-04', properties: '[["State","closed"]]' });
  const contacts = (await read()).lines.map((line) => (line.kind === 'event' ? line.contact : 'none'));
  expect(contacts).toEqual([
    null,
    { state: null, isOpen: null },
    { state: 'new', isOpen: true },
    { state: 'closed', isOpen: false },
  ]);
});

test('a preference stands at the day it was declared, else at the day it was brought in', async () => {
  const prefer = (topic: string, on: string | null) =>
    session.db.run(
      sql`INSERT INTO preference (source_id, customer_id, topic, value, declared_on, import_id, row)
          VALUES (1, 1, ${topic}, 'tea', ${on}, 1, 4)`,
    );
  prefer('drink', '2025-03-01');
  prefer('other', null);
  const lines = (await read()).lines;
  expect(lines.map((line) => (line.kind === 'preference' ? [line.topic, line.on] : line))).toEqual([
    ['drink', '2025-03-01'],
    ['other', '2025-01-01'],
  ]);
  expect(lines[0]).toMatchObject({ value: 'tea', origin: { fileName: 'orders.csv', row: 4 } });
});

test('words of consent that were taken back are not told, and what could be sent on a day is', async () => {
  const say = (id: number, state: string, at: string, reverses: number | null = null) =>
    session.db.run(
      sql`INSERT INTO consent_event (id, customer_id, purpose_id, channel, state, basis, captured_at, personal_digest,
                                     recorded_at, previous_hash, hash, reverses)
          VALUES (${id}, 1, 1, 'any', ${state}, 'consent', ${at}, '', ${at}, '', ${`h${id}`}, ${reverses})`,
    );
  session.db.run(
    sql`INSERT OR IGNORE INTO purpose (id, purpose_key, name_en, name_ar) VALUES (1, 'offers', 'Offers', 'العروض')`,
  );
  say(1, 'granted', '2025-01-01T00:00:00Z');
  say(2, 'withdrawn', '2025-02-01T00:00:00Z');
  say(3, 'unknown', '2025-03-01T00:00:00Z', 2);
  expect((await read()).lines).toMatchObject([{ kind: 'consent', id: 1, state: 'granted' }]);
  const statesOn = async (day: string) => {
    const matrix = await customers['customers.consentAt']({ id: 1, day }, unattended);
    const { cells } = api['customers.consentAt'].output.parse(matrix);
    return [...new Set(cells.map(({ state, isOfAnyChannel }) => `${state} ${String(isOfAnyChannel)}`))];
  };
  expect(await statesOn('2024-12-31')).toEqual([]);
  expect(await statesOn('2025-01-15')).toEqual(['granted true']);
  expect(await statesOn('2025-02-15')).toEqual(['withdrawn true']);
  expect(await statesOn('2025-03-01')).toEqual(['granted true']);
});
