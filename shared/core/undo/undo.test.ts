import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../engine/open.ts';
import { fillNew } from '../../../engine/store/starting-content.ts';
import { make, randomChange, type RandomChange } from '../../testing/histories.ts';
import { anyStep, importStep } from '../../testing/steps.ts';
import { bytes, int, real, text } from '../db/db.ts';
import { dump } from '../db/dump.ts';
import { sql } from '../db/sql.ts';
import { redo, undo } from './apply.ts';
import { history, nextRedo, nextUndo, pruneHistory } from './history.ts';
import { addIrreversible, beginStep, endStep, watchChanges } from './record.ts';

const at = '2026-01-02T03:04:05.000Z';

let db: OpenDb;
beforeEach(async () => {
  db = await fresh();
});
afterEach(() => db.close());

async function fresh(): Promise<OpenDb> {
  const made = await openDb();
  fillNew(made, 'EUR', at);
  watchChanges(made);
  return made;
}

function step(on: OpenDb, work: () => void): number {
  return on.transaction(() => {
    const id = beginStep(on, anyStep, at);
    work();
    return endStep(on, id);
  });
}

const state = (of: OpenDb) => [...dump(of, { identical: true })].join('\n');
const setting = (name: string, value: string) =>
  db.run(sql`INSERT OR REPLACE INTO setting (name, value) VALUES (${name}, ${value})`);

/** SQLite's own comparison of the full-text indexes with their tables; throws when they differ. */
function checkSearch(of: OpenDb): void {
  of.run(sql`INSERT INTO customer_search (customer_search) VALUES ('integrity-check')`);
  of.run(sql`INSERT INTO product_search (product_search) VALUES ('integrity-check')`);
}

test('undoing any history gives the identical dump at each step, and redoing gives it again', async () => {
  let steps = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(randomChange, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 }),
      async (groups: RandomChange[][]) => {
        const own = await fresh();
        try {
          const states = [state(own)];
          for (const group of groups) {
            const changes = step(own, () => group.forEach((change) => make(own, change)));
            if (changes > 0) states.push(state(own));
            else expect(state(own)).toBe(states.at(-1));
          }
          steps += states.length - 1;
          for (const expected of states.slice(0, -1).toReversed()) {
            own.transaction(() => undo(own));
            expect(state(own)).toBe(expected);
          }
          expect(nextUndo(own)).toBeNull();
          checkSearch(own);
          for (const expected of states.slice(1)) {
            own.transaction(() => redo(own));
            expect(state(own)).toBe(expected);
          }
          expect(nextRedo(own)).toBeNull();
          checkSearch(own);
        } finally {
          own.close();
        }
      },
    ),
    { numRuns: 60 },
  );
  console.info(`undo: ${steps} steps of random histories taken back and made again, all identical`);
});

test('values come back exactly: reals, bytes, text with any character, large whole numbers', () => {
  const members = new Uint8Array([0, 1, 255, 0]);
  step(db, () => {
    db.run(
      sql`INSERT INTO segment (id, name, definition, version, changed_at) VALUES (1, 'a', '{}', 1, ${at})`,
    );
    db.run(sql`INSERT INTO segment_snapshot (id, segment_id, taken_at, customers) VALUES (1, 1, ${at}, 3)`);
    db.run(sql`INSERT INTO segment_member (snapshot_id, members) VALUES (1, ${members})`);
    db.run(
      sql`INSERT INTO benchmark (measure, value, origin, entered_at) VALUES (${'a\0b'}, ${1 / 3}, '', ${at})`,
    );
    db.run(
      sql`INSERT INTO benchmark (measure, value, origin, entered_at) VALUES ('max', 1.7976931348623157e308, '', ${at})`,
    );
    db.run(
      sql`INSERT INTO segment (id, name, definition, version, changed_at) VALUES (9223372036854775807, 'big', '{}', 1, ${at})`,
    );
  });
  const before = state(db);
  db.transaction(() => undo(db));
  db.transaction(() => redo(db));
  expect(state(db)).toBe(before);
  expect(db.first(sql`SELECT members FROM segment_member`, { members: bytes })?.members).toEqual(members);
  expect(db.first(sql`SELECT value FROM benchmark WHERE measure = ${'a\0b'}`, { value: real })?.value).toBe(
    1 / 3,
  );
  expect(db.first(sql`SELECT value FROM benchmark WHERE measure = 'max'`, { value: real })?.value).toBe(
    Number.MAX_VALUE,
  );
});

test('an undone row is found by search no more, and again when it is redone', () => {
  const found = () =>
    db.all(sql`SELECT rowid AS id FROM customer_search WHERE customer_search MATCH 'mona'`, { id: int });
  step(db, () => {
    db.run(sql`INSERT INTO customer (id, name, search_text) VALUES (7, 'Mona', 'mona')`);
    db.run(sql`INSERT INTO customer_search (docid, search_text) VALUES (7, 'mona')`);
  });
  expect(found()).toEqual([{ id: 7 }]);
  db.transaction(() => undo(db));
  expect(found()).toEqual([]);
  db.transaction(() => redo(db));
  expect(found()).toEqual([{ id: 7 }]);
});

describe('what cannot be taken back', () => {
  test('a row that something else has changed since is a conflict, and nothing is done', () => {
    step(db, () => {
      setting('a', '1');
      setting('b', '1');
    });
    setting('a', '2'); // outside of any step
    const before = [...dump(db)].join('\n');
    expect(() => db.transaction(() => undo(db))).toThrow('undo-conflict');
    expect([...dump(db)].join('\n')).toBe(before);
  });

  test('an import ends what can be taken back', () => {
    step(db, () => setting('a', '1'));
    db.transaction(() => addIrreversible(db, importStep, at));
    expect(() => db.transaction(() => undo(db))).toThrow('undo-blocked');
    expect(nextUndo(db)).toMatchObject({
      name: 'import',
      isReversible: false,
      params: { file: 'orders.csv' },
    });
  });

  test('a step that wrote to the consent ledger stands', () => {
    step(db, () => {
      setting('a', '1');
      db.run(sql`INSERT INTO consent_event (purpose_id, channel, state, basis, captured_at, personal_digest, recorded_at, previous_hash, hash)
                 VALUES (1, 'email', 'withdrawn', 'request', ${at}, '', ${at}, '', 'h')`);
    });
    expect(() => db.transaction(() => undo(db))).toThrow('undo-blocked');
  });

  test('nothing done, nothing undone', () => {
    expect(() => db.transaction(() => undo(db))).toThrow('undo-nothing');
    expect(() => db.transaction(() => redo(db))).toThrow('undo-nothing');
  });
});

test('a new step ends what could be made again', () => {
  step(db, () => setting('a', '1'));
  db.transaction(() => undo(db));
  step(db, () => setting('b', '1'));
  expect(nextRedo(db)).toBeNull();
  expect(history(db)).toHaveLength(1);
});

test('a step that changes nothing leaves nothing in the history', () => {
  step(db, () => setting('a', '1'));
  expect(step(db, () => db.run(sql`UPDATE setting SET value = '1' WHERE name = 'a'`))).toBe(0);
  expect(history(db)).toHaveLength(1);
});

test('the history survives the image', async () => {
  step(db, () => setting('a', '1'));
  const again = await openDb(db.image());
  again.transaction(() => undo(again));
  expect(again.all(sql`SELECT name FROM setting WHERE name = 'a'`, { name: text })).toEqual([]);
  again.close();
});

test('the oldest steps are forgotten beyond the limits, the newest never', () => {
  for (let number = 0; number < 10; number += 1) step(db, () => setting('a', 'x'.repeat(100 + number)));
  db.transaction(() => pruneHistory(db, { steps: 4, bytes: 1_000_000 }));
  expect(history(db)).toHaveLength(4);
  db.transaction(() => pruneHistory(db, { steps: 4, bytes: 600 }));
  expect(history(db)).toHaveLength(2);
  db.transaction(() => pruneHistory(db, { steps: 4, bytes: 1 }));
  expect(history(db)).toHaveLength(1);
  expect(db.first(sql`SELECT COUNT(DISTINCT step_id) AS n FROM undo_change`, { n: int })?.n).toBe(1);
});
