import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpenDb } from '../../../../engine/open.ts';
import { runs } from '../../../testing/property-runs.ts';
import { verifyLedger } from '../../consent/ledger.ts';
import { int } from '../../db/db.ts';
import { sql, type SqlValue } from '../../db/sql.ts';
import { computeCustomer, goldenColumns } from '../../identity/recompute.ts';
import type { AnyDraft, ConsentDraft, Who } from '../normalise/drafts.ts';
import {
  applyFile,
  contact,
  dump,
  freshDb,
  line,
  lines,
  on,
  sha256,
  who,
  type FileOfDrafts,
} from '../../../testing/apply-drafts.ts';

// few values, so that rows meet each other in every way
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const day = fc.constantFrom('2024-01-01', '2024-01-02', '2024-02-29', '2023-12-31');
const person: fc.Arbitrary<Who> = fc
  .record({
    id: maybe(fc.constantFrom('1', '2', '3')),
    email: maybe(fc.constantFrom('Ada@x.test', 'ada@x.test', 'grace@x.test', 'info@x.test', 'test@x.test')),
    phone: maybe(fc.constantFrom('+441', '+442')),
    name: maybe(fc.constantFrom('Ada Lovelace', 'A Lovelace', 'Grace Hopper')),
  })
  .map(({ id, email, phone, name }) =>
    who({
      ...(id === undefined ? {} : { id }),
      ...(email === undefined ? {} : { email }),
      ...(phone === undefined ? {} : { phone }),
      ...(name === undefined ? {} : { name }),
    }),
  );
const values = fc.dictionary(
  fc.constantFrom('city', 'country', 'givenName', 'familyName'),
  fc.constantFrom('a', 'b'),
  {
    noNullPrototype: true,
  },
);
const consent: fc.Arbitrary<ConsentDraft> = fc.record({
  purpose: fc.constantFrom('marketing', 'newsletter'),
  channel: fc.constantFrom('email' as const, 'sms' as const),
  state: fc.constantFrom('unknown' as const, 'granted' as const, 'denied' as const, 'withdrawn' as const),
  basis: fc.constantFrom('consent', 'unproven'),
  when: fc.option(day.map(on)),
  evidence: fc.constant([]),
});
const permissions = fc.array(consent, { maxLength: 2 });

const contactRow = fc
  .record({ who: person, values, updated: fc.option(day.map(on)), consent: permissions })
  .map(
    (parts) =>
      (row: number): AnyDraft =>
        contact(row, parts),
  );
const orderRow = fc
  .record({
    key: fc.option(fc.constantFrom('A', 'B', 'C')),
    who: person,
    day,
    sku: fc.option(fc.constantFrom('MUG', 'TEA')),
    amount: fc.integer({ min: -3, max: 3 }),
    currency: fc.constantFrom('USD', 'EUR'),
    state: fc.constantFrom('paid' as const, 'refunded' as const),
    buyer: values,
    consent: permissions,
    isContinuation: fc.boolean(),
  })
  .map(
    ({ isContinuation, ...parts }) =>
      (row: number): AnyDraft =>
        line(row, isContinuation && parts.key !== null ? { ...parts, day: null } : parts),
  );
const file: fc.Arbitrary<FileOfDrafts> = fc
  .record({
    rows: fc.oneof(
      fc.array(contactRow, { minLength: 1, maxLength: 8 }),
      fc.array(orderRow, { minLength: 1, maxLength: 8 }),
    ),
    policy: fc.constantFrom('fill-blanks' as const, 'overwrite' as const, 'newest' as const, 'keep' as const),
    system: fc.constantFrom('shop', 'crm'),
  })
  .map(({ rows, ...rest }) => ({ ...rest, drafts: rows.map((make, at) => make(at + 1)) }));
const history = fc.array(file, { minLength: 1, maxLength: 4 });

function customers(db: OpenDb): (readonly [id: number, values: SqlValue[]])[] {
  const found: [number, SqlValue[]][] = [];
  const columns = { text: goldenColumns.join(', '), params: [] };
  db.scan(sql`SELECT id, ${columns} FROM customer ORDER BY id`, ([id, ...rest]) =>
    found.push([int(id ?? null), rest]),
  );
  return found;
}

function checkSound(db: OpenDb): void {
  for (const [id, stored] of customers(db)) expect(stored, `customer ${id}`).toEqual(computeCustomer(db, id));
  expect(lines(db, 'PRAGMA foreign_key_check')).toEqual([]);
  expect(verifyLedger(db, sha256).broken).toBeNull();
  const orphans = 'SELECT id FROM customer WHERE id NOT IN (SELECT customer_id FROM identity_link)';
  expect(lines(db, orphans)).toEqual([]);
  const indexed = "SELECT COUNT(*) FROM customer_search WHERE customer_search MATCH 'test'";
  const wanted = "SELECT COUNT(*) FROM customer WHERE search_text GLOB '*test*'";
  expect(lines(db, indexed)).toEqual(lines(db, wanted));
}

test('after any history every customer is what their records say, and everything refers to something', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (files) => {
      const db = await freshDb();
      for (const next of files) {
        applyFile(db, next); // throws unless every row counts once
        checkSound(db);
      }
      db.close();
    }),
    { numRuns: runs(40) },
  );
});

test('after any history the last file again changes nothing at all', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (files) => {
      const db = await freshDb();
      const refused = files.map((next) => applyFile(db, next).refused.length).at(-1)!;
      const last = files.at(-1)!;
      const before = dump(db);
      const again = applyFile(db, last);
      expect(again).toMatchObject({
        created: 0,
        updated: 0,
        unchanged: last.drafts.length - refused,
        added: {},
      });
      expect(dump(db)).toEqual(before);
      db.close();
    }),
    { numRuns: runs(40) },
  );
}, 120_000);

test('a first file is stored whole: as many lines as rows, and the same sum', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(orderRow, { minLength: 1, maxLength: 12 }), async (rows) => {
      const db = await freshDb();
      const drafts = rows.map((make, at) => make(at + 1));
      const { refused } = applyFile(db, { drafts });
      const lost = new Set(refused.map(({ row }) => row));
      const kept = drafts.filter(({ row }) => !lost.has(row));
      const amount = kept.reduce(
        (sum, draft) => sum + (draft.kind === 'order-lines' ? draft.line.amount : 0),
        0,
      );
      // lines of an order that the file never dates wait for it: they are kept all the same
      const stored = `SELECT COUNT(*), COALESCE(SUM(amount), 0)
                        FROM (SELECT amount_minor AS amount FROM order_line
                              UNION ALL
                              SELECT json_extract(content, '$.line.amount') FROM waiting_part)`;
      expect(lines(db, stored)).toEqual([`${kept.length} | ${amount}`]);
      db.close();
    }),
    { numRuns: runs(40) },
  );
}, 120_000);
