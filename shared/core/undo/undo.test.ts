import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../engine/open.ts';
import { fillNew } from '../../../engine/store/starting-content.ts';
import { make, randomChange, type RandomChange } from '../../testing/histories.ts';
import { runs } from '../../testing/property-runs.ts';
import { anyStep, importStep } from '../../testing/steps.ts';
import { int, text } from '../db/db.ts';
import { dump } from '../db/dump.ts';
import { sql } from '../db/sql.ts';
import { AppError } from '../model/errors.ts';
import { redo, undo } from './apply.ts';
import { history, nextRedo, nextUndo, pruneHistory } from './history.ts';
import { addIrreversible, beginStep, endStep, unwatchChanges, watchChanges } from './record.ts';

const at = '2026-01-02T03:04:05.000Z';

let base: readonly Uint8Array[];
beforeAll(async () => {
  const made = await openDb();
  fillNew(made, 'EUR', at);
  base = made.image();
  made.close();
});

/** A new workspace's database, watched. */
async function fresh(): Promise<OpenDb> {
  const made = await openDb(base);
  watchChanges(made);
  return made;
}

let db: OpenDb;
beforeEach(async () => {
  db = await fresh();
});
afterEach(() => db.close());

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
    { numRuns: runs(40) },
  );
  console.info(`undo: ${steps} steps of random histories taken back and made again, all identical`);
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

  test('an import ends what can be taken back, and the rows of what was done before are forgotten', () => {
    step(db, () => setting('a', '1'));
    db.transaction(() => addIrreversible(db, importStep, at));
    expect(() => db.transaction(() => undo(db))).toThrow('undo-blocked');
    expect(nextUndo(db)).toMatchObject({
      name: 'import',
      isReversible: false,
      params: { file: 'orders.csv' },
    });
    expect(history(db)).toHaveLength(2);
    expect(db.first(sql`SELECT COUNT(*) AS n FROM undo_change`, { n: int })).toEqual({ n: 0 });
  });

  test('a conflict in the middle of a step leaves its other rows and the search as they were', () => {
    db.run(
      sql`INSERT INTO customer (id, name, search_text) VALUES (1, 'Mona', 'mona'), (2, 'Karim', 'karim')`,
    );
    db.run(sql`INSERT INTO customer_search (customer_search) VALUES ('rebuild')`);
    step(db, () => {
      setting('a', '1');
      db.run(sql`DELETE FROM customer_search`);
      db.run(sql`UPDATE customer SET search_text = 'x' || search_text`);
      db.run(sql`INSERT INTO customer_search (docid, search_text) SELECT id, search_text FROM customer`);
    });
    setting('a', '2'); // outside of any step
    const before = [...dump(db)].join('\n');
    // not in a transaction of its own: the one statement is taken back whole
    expect(() => undo(db)).toThrow(new AppError('undo-conflict', { step: anyStep.name, table: 'setting' }));
    expect([...dump(db)].join('\n')).toBe(before);
    checkSearch(db);
  });

  test('what stands where a row was, or refers to one that is to go, is a conflict', () => {
    const segment = (id: number) =>
      db.run(
        sql`INSERT INTO segment (id, name, definition, version, changed_at) VALUES (${id}, 'a', '{}', 1, ${at})`,
      );
    segment(1);
    step(db, () => db.run(sql`DELETE FROM segment`));
    segment(2);
    expect(() => db.transaction(() => undo(db))).toThrow(
      new AppError('undo-conflict', { step: anyStep.name, table: 'segment' }),
    );
    step(db, () => db.run(sql`INSERT INTO customer (id, name) VALUES (1, 'Mona')`));
    db.run(sql`INSERT INTO customer_note (customer_id, body, author, written_at) VALUES (1, '', '', ${at})`);
    expect(() => db.transaction(() => undo(db))).toThrow(
      new AppError('undo-conflict', { step: anyStep.name }),
    );
  });

  test('a history that names a table that is not recorded is refused', () => {
    step(db, () => setting('a', '1'));
    for (const name of ['audit_event', 'nothing', 'x; DROP TABLE setting']) {
      db.run(sql`UPDATE undo_change SET table_name = ${name}`);
      expect(() => db.transaction(() => undo(db))).toThrow('not recorded');
    }
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
  watchChanges(again);
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

test('the size of a step is counted in bytes', () => {
  step(db, () => setting('a', 'قهوة'));
  // ["a","قهوة"]: each Arabic letter is two bytes
  expect(db.first(sql`SELECT bytes FROM undo_step`, { bytes: int })).toEqual({ bytes: 16 });
});

describe('a connection', () => {
  test('that is watched already is left as it is, whoever asks', () => {
    watchChanges({ ...db });
    expect(step(db, () => setting('a', '1'))).toBe(1);
  });

  test('records again after the transaction in which it was first watched was taken back', async () => {
    const own = await openDb(base);
    const half = () =>
      own.transaction(() => {
        watchChanges(own);
        throw new Error('taken back');
      });
    expect(half).toThrow('taken back');
    watchChanges(own);
    expect(step(own, () => own.run(sql`INSERT INTO setting (name, value) VALUES ('a', '1')`))).toBe(1);
    own.close();
  });

  test('is as it was once it is watched no more, and can be watched again', () => {
    const temporary = () => db.first(sql`SELECT COUNT(*) AS n FROM sqlite_temp_schema`, { n: int })?.n;
    const made = temporary();
    unwatchChanges(db);
    unwatchChanges(db);
    expect(temporary()).toBe(0);
    watchChanges(db);
    expect(temporary()).toBe(made);
  });

  test('has what turns rows once something is turned, and of the table that it is turned in', () => {
    const views = () =>
      db
        .all(sql`SELECT name FROM sqlite_temp_schema WHERE type = 'view'`, { name: text })
        .map(({ name }) => name);
    step(db, () => setting('a', '1'));
    expect(views()).toEqual([]);
    db.transaction(() => undo(db));
    expect(views()).toEqual(['undo_turn_setting']);
    unwatchChanges(db);
    expect(views()).toEqual([]);
  });
});
