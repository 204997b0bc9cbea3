import { afterEach, beforeEach, expect, test } from 'vitest';
import { sql } from '../../shared/core/db/sql.ts';
import { memorySession, type MemorySession } from '../../shared/testing/memory-session.ts';
import { countWork } from './count-work.ts';

const at = '2025-01-01T00:00:00Z';
let memory: MemorySession;
beforeEach(async () => {
  memory = await memorySession({ customers: [{ id: 1, name: 'Mona' }] });
});
afterEach(() => memory.close());

test('in a new workspace nothing has been done', () => {
  expect(Object.values(countWork(memory.db)).every((count) => count === 0)).toBe(true);
});

test('what the team made is counted, and what was taken back is not', () => {
  const { db } = memory;
  db.run(
    sql`INSERT INTO customer_note (customer_id, body, author, written_at) VALUES (1, 'Tea', 'Omar', ${at})`,
  );
  db.run(
    sql`INSERT INTO cleaning_step (kind, params, done_at, undone_at) VALUES ('trim', '{}', ${at}, NULL), ('trim', '{}', ${at}, ${at})`,
  );
  db.run(
    sql`INSERT INTO request_group (title, state, note, changed_at)
        VALUES ('Oat milk', 'new', NULL, ${at}), ('A blue one', 'planned', NULL, ${at}), ('Longer hours', 'new', 'ask Mona', ${at})`,
  );
  db.run(
    sql`INSERT INTO merge_log (kept, dropped, origin, merged_at, undone_at) VALUES (1, 2, 'hand', ${at}, ${at})`,
  );
  expect(countWork(db)).toMatchObject({ notes: 1, cleanings: 1, requestsDecided: 2, pairsDecided: 0 });
});
