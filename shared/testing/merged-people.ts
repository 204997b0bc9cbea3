// People to be merged in tests, and what must hold of them whatever was merged and parted.
import { expect } from 'vitest';
import type { OpenDb } from '../../engine/open.ts';
import { verifyLedger } from '../core/consent/ledger.ts';
import { int } from '../core/db/db.ts';
import { sql } from '../core/db/sql.ts';
import { representatives } from '../core/identity/merging/forest.ts';
import { referringTables } from '../core/identity/merging/referring-tables.ts';
import { readStanding } from '../core/identity/merging/standing-merges.ts';
import { computeCustomer, goldenColumns } from '../core/identity/recompute.ts';
import { contact, lines, on, sha256, who, type FileOfDrafts } from './apply-drafts.ts';

/** Ids of all customers, those merged into others included. */
export function customerIds(db: OpenDb): number[] {
  return db.all(sql`SELECT id FROM customer ORDER BY id`, { id: int }).map(({ id }) => id);
}

/** Something that people make here for every second customer, of every sort. */
export function makeSomethingOfPeople(db: OpenDb): void {
  const ids = customerIds(db);
  if (ids.length > 0)
    db.run(sql`INSERT OR IGNORE INTO product (id, product_key, name) VALUES (900, 'made', 'Made')`);
  ids.forEach((id, at) => {
    if (at % 2 === 1) return;
    db.run(sql`INSERT INTO customer_note (customer_id, body, author, written_at)
               VALUES (${id}, 'called', 'Mona', '2024-06-20T08:00:00Z')`);
    db.run(sql`INSERT INTO follow_up (customer_id, reason, state, changed_at)
               VALUES (${id}, 'call back', 'open', '2024-06-20T08:00:00Z')`);
    db.run(sql`INSERT INTO request (customer_id, kind, state, received_on, due_on)
               VALUES (${id}, 'access', 'open', '2024-06-20', '2024-07-20')`);
    db.run(sql`INSERT INTO opportunity_state (customer_id, product_id, state, changed_at)
               VALUES (${id}, 900, 'contacted', '2024-06-20T08:00:00Z')`);
  });
}

/** Values are those of the records, rows are with whoever stands for the person, the ledger is whole, search finds who is there. */
export function checkPeople(db: OpenDb): void {
  const columns = { text: goldenColumns.join(', '), params: [] };
  db.scan(sql`SELECT id, ${columns} FROM customer ORDER BY id`, ([id, ...stored]) =>
    expect(stored, `customer ${String(id)}`).toEqual(computeCustomer(db, int(id ?? null))),
  );
  expect(lines(db, 'PRAGMA foreign_key_check')).toEqual([]);
  expect(verifyLedger(db, sha256).broken).toBeNull();
  const people = representatives(readStanding(db).map(({ edge }) => edge));
  db.scan(sql`SELECT id, redirect_to FROM customer`, ([id, to]) =>
    expect(to ?? id, `who stands for ${String(id)}`).toBe(people.get(int(id ?? null)) ?? id),
  );
  for (const { name, key, onceBy } of referringTables) {
    const away = `SELECT ${name}.${key} FROM ${name} JOIN customer ON customer.id = customer_id WHERE redirect_to IS NOT NULL`;
    if (onceBy === null) expect(lines(db, away), name).toEqual([]);
  }
  const indexed = "SELECT docid FROM customer_search WHERE customer_search MATCH 'ada' ORDER BY docid";
  const wanted = "SELECT id FROM customer WHERE ' ' || search_text || ' ' GLOB '* ada *' ORDER BY id";
  expect(lines(db, indexed)).toEqual(lines(db, wanted));
}

/** Six people of one source who have the same preferences, so that there is somebody to merge and something to meet. */
export const crowd: readonly FileOfDrafts[] = [
  {
    system: 'crm',
    drafts: ['Ada', 'Ada B', 'Mona', 'Mohamed', 'محمد', 'Omar'].map((name, at) =>
      contact(at + 1, {
        who: who({ id: `c${at}`, email: `p${at}@crowd.test`, name }),
        values: at % 2 === 0 ? { city: `town ${at}` } : {},
        consent: [
          {
            purpose: 'marketing',
            channel: at % 3 === 0 ? 'any' : 'email',
            state: at % 2 === 0 ? 'granted' : 'withdrawn',
            basis: 'consent',
            when: at === 4 ? null : on(`2024-02-0${at + 1}`),
            evidence: [],
          },
        ],
      }),
    ),
  },
  {
    system: 'crm',
    drafts: [0, 1, 2, 3].map((at) => ({
      kind: 'preferences' as const,
      row: at + 1,
      who: who({ id: `c${at}` }),
      topic: 'colour',
      value: at === 3 ? 'blue' : 'red',
      declaredOn: on('2024-03-01').day,
      custom: [],
    })),
  },
];
