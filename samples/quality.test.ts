import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { makeSample } from '../engine/sample/make-sample.ts';
import { openWorkspace } from '../engine/store/open-workspace.ts';
import { nodeFileSystem } from '../engine/store/file/file-system.ts';
import { peekHeader } from '../engine/store/file/read-snapshot.ts';
import { knownFiles } from '../engine/store/foreign/known-files.ts';
import type { KnownFiles } from '../engine/store/store-options.ts';
import type { Workspace } from '../engine/store/workspace.ts';
import { buildPeople } from '../shared/core/columns/build-people.ts';
import { int, optional, text } from '../shared/core/db/db.ts';
import { sql } from '../shared/core/db/sql.ts';
import { readDay } from '../shared/core/model/day.ts';
import { unattended } from '../shared/core/model/progress.ts';
import { runAudit, type Audit } from '../shared/core/quality/run-audit.ts';

const Truth = z.object({
  defects: z.object({
    byDefect: z.record(z.string(), z.int()),
    byFile: z.record(z.string(), z.array(z.tuple([z.int(), z.string(), z.string(), z.string().nullable()]))),
  }),
});
const truth = Truth.parse(JSON.parse(readFileSync(new URL('truth.json', import.meta.url), 'utf8'))).defects;

let folder = '';
let known: KnownFiles;
let workspace: Workspace;
let audit: Audit;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sample-audit-'));
  const path = join(folder, 'sample.firsthand');
  const now = () => '2026-11-01T00:00:00.000Z';
  known = knownFiles(join(folder, 'app data'));
  await makeSample(path, { now, known }, unattended);
  workspace = await openWorkspace(path, { now, known });
  const today = readDay('2026-11-01');
  if (today === null) throw new Error('not a day');
  audit = runAudit(workspace.db, buildPeople(workspace.db, 1), { today, rules: [] });
}, 180_000);
afterAll(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

test('it is one of this computer’s own: opened without being looked through as one from elsewhere', async () => {
  const peeked = await peekHeader(nodeFileSystem, workspace.path);
  if ('fault' in peeked) throw new Error(peeked.fault);
  expect(await known.knows(peeked.header.workspaceId, peeked.header.payloadHash)).toBe(true);
});

const found = (key: string) => audit.findings.find((one) => one.key === key)?.found ?? 0;
const planted = (defect: string) => truth.byDefect[defect];

/** Customers of the records whose rows were planted with a defect, with what the customer shows now in a column. */
function customersWith(defect: string, column: 'email' | 'phone' | 'name' | 'gender' | 'city') {
  return Object.entries(truth.byFile).flatMap(([file, cells]) =>
    cells
      .filter(([, , kind]) => kind === defect)
      .flatMap(([row, , , right]) =>
        workspace.db
          .all(
            sql`SELECT customer.id, customer.${{ text: column, params: [] }} AS shown, record.content
                FROM record
                JOIN import ON import.id = record.import_id
                JOIN identity_link ON identity_link.record_id = record.id
                JOIN customer ON customer.id = identity_link.customer_id
               WHERE import.file_name = ${file}
                 AND record.row = ${row}`,
            { id: int, shown: optional(text), content: text },
          )
          // what shows the right value was mended while it came in, or has it from another record
          .filter(({ shown }) => shown !== right),
      ),
  );
}

/** Of the customers who still show what was planted in their record, those whom a check did not find. */
function missedBy(key: string, defect: string, column: 'email' | 'phone' | 'name' | 'gender' | 'city') {
  const members = new Set(audit.members.get(key));
  const showing = customersWith(defect, column).filter(
    ({ shown, content }) => shown !== null && content.includes(JSON.stringify(shown)),
  );
  return {
    looked: showing.length,
    missed: showing.filter(({ id }) => !members.has(id)).map(({ shown }) => shown),
  };
}

// nothing comes between these and what was planted: no merging of records, no repair while reading
test.each([
  ['negative total', 'total-negative:total'],
  ['impossible phone', 'phone-invalid:phone'],
  ['country and phone disagree', 'phone-country:phone'],
  ['age of 150', 'age-implausible:birthDate'],
  ['impossible date', 'unreadable:Date of Birth'],
  ['unknown customer', 'customer-not-listed:customer'],
  ['gender word', 'gender-words:gender'],
] as const)('every planted cell of "%s" is found', (defect, key) => {
  expect(found(key)).toBe(planted(defect));
});

test('duplicates are found in both files, future dates in both', () => {
  expect(found('duplicate-row') + found('duplicate-line')).toBe(planted('exact duplicate row'));
  // two of the customers got another date of birth from another file
  const future = found('birth-in-future:birthDate') + found('declared-in-future:preferences');
  expect(future).toBeGreaterThanOrEqual((planted('future date') ?? 0) - 2);
  expect(future).toBeLessThanOrEqual(planted('future date') ?? 0);
});

test('products that no list has are found: the planted ones, and those whose number is blank', () => {
  expect(found('product-not-listed:sku')).toBeGreaterThanOrEqual(planted('unknown product') ?? 0);
});

test.each([
  ['email-domain:email', 'e-mail typo', 'email', 0.05],
  ['email-role:email', 'role address', 'email', 0],
  ['phone-format:phone', 'phone format', 'phone', 0],
  ['gender-words:gender', 'gender word', 'gender', 0],
  // Lyons and Alex only look alike to a person: the clusters of cleaning are for those
  ['spellings:city', 'city spelling', 'city', 0.1],
  ['letter-case:name', 'letter case of name', 'name', 0],
] as const)('%s finds the customers who still show a planted "%s"', (key, defect, column, tolerated) => {
  const { looked, missed } = missedBy(key, defect, column);
  console.info(
    `${key}: ${looked - missed.length} of ${looked} found; missed ${JSON.stringify(missed.slice(0, 12))}`,
  );
  expect(looked).toBeGreaterThan(10);
  expect(missed.length / looked).toBeLessThanOrEqual(tolerated);
});

test('a postcode that lost its zero is found', () => {
  expect(found('postcode-invalid:postcode')).toBeGreaterThanOrEqual(planted('postcode lost its zero') ?? 0);
});
