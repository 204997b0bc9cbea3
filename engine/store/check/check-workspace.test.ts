import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendAudit } from '../../../shared/core/audit/audit.ts';
import { sql } from '../../../shared/core/db/sql.ts';
import { forgeWorkspace, placeFixture, testFolder } from '../../../shared/testing/workspace-files.ts';
import type { OpenDb } from '../../open.ts';
import { checkWorkspace } from './check-workspace.ts';
import { chainHashing } from '../hashing.ts';
import { createWorkspace, openWorkspace } from '../open-workspace.ts';
import { anyStep } from '../../../shared/testing/steps.ts';

let remove: () => Promise<void>;
let path = '';

beforeEach(async () => {
  const made = await testFolder();
  remove = made.remove;
  path = join(made.folder, 'acme.firsthand');
});
afterEach(() => remove());

const codes = async () => (await checkWorkspace(path)).problems.map(({ code }) => code);

/** Does what only somebody who writes the file by hand can: takes the guards of a ledger off and puts them back. */
function tamper(db: OpenDb, table: string, work: () => void): void {
  const guards: string[] = [];
  db.scan(sql`SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ${table}`, ([guard]) =>
    guards.push(String(guard)),
  );
  for (const kind of ['stays', 'unchanged']) db.run({ text: `DROP TRIGGER ${table}_${kind}`, params: [] });
  work();
  for (const guard of guards) db.run({ text: guard, params: [] });
}

const log = (db: OpenDb, action: string) =>
  appendAudit(db, chainHashing, {
    action,
    personal: { who: 'Mona' },
    happenedAt: '2026-01-02T03:04:05.000Z',
  });

test('a workspace as we write it is in order, also while it is open', async () => {
  const workspace = await createWorkspace(path, 'EUR');
  await workspace.change(anyStep, (db) =>
    appendAudit(db, chainHashing, { action: 'tried', personal: {}, happenedAt: '2026-01-02T03:04:05.000Z' }),
  );
  expect(await checkWorkspace(path)).toMatchObject({ ok: true, problems: [] });
  await workspace.close();
  expect(await checkWorkspace(path)).toMatchObject({ ok: true, problems: [] });
});

test('damage is named as opening names it', async () => {
  await (await createWorkspace(path, 'EUR')).close();
  const bytes = await readFile(path);
  bytes[9000] = (bytes[9000] ?? 0) ^ 1;
  await writeFile(path, bytes);
  expect(await codes()).toEqual(['workspace-damaged']);
  await writeFile(path, '');
  expect(await codes()).toEqual(['workspace-empty']);
});

test('a missing file cannot be checked', async () => {
  await expect(checkWorkspace(path)).rejects.toMatchObject({ code: 'file-missing' });
});

test('an entry of the audit log that was changed, reordered or cut off is found', async () => {
  await forgeWorkspace(path, (db) => {
    log(db, 'one');
    tamper(db, 'audit_event', () => db.run(sql`UPDATE audit_event SET action = 'two' WHERE action = 'one'`));
  });
  expect(await checkWorkspace(path)).toMatchObject({
    problems: [{ code: 'audit-chain', detail: 'entry 2: content' }],
  });
  await forgeWorkspace(path, (db) => tamper(db, 'audit_event', () => db.run(sql`DELETE FROM audit_event`)));
  expect(await checkWorkspace(path)).toMatchObject({
    problems: [{ code: 'audit-chain', detail: '0 entries where the header says 1' }],
  });
});

test('a changed personal part is found; an erased one is in order', async () => {
  await forgeWorkspace(path, (db) => {
    tamper(db, 'audit_event', () => db.run(sql`UPDATE audit_event SET personal = '{"who":"Karim"}'`));
  });
  expect(await codes()).toEqual(['audit-chain']);
  await forgeWorkspace(path, (db) => db.run(sql`UPDATE audit_event SET personal = NULL, salt = NULL`));
  expect(await codes()).toEqual([]);
});

test('an entry removed from the end of the consent ledger is found by the head in the header', async () => {
  await placeFixture(path, 1);
  const workspace = await openWorkspace(path);
  await workspace.close();
  await forgeWorkspace(path, () => undefined, { consent: { length: 2, head: 'ab'.repeat(32) } });
  expect(await codes()).toEqual(['consent-chain']);
});

test('broken references, foreign objects and missing ones are listed', async () => {
  await forgeWorkspace(path, (db) => {
    db.run(sql`PRAGMA foreign_keys = OFF`);
    db.run(sql`INSERT INTO customer_note (customer_id, body, author, written_at) VALUES (5, 'a', 'b', 'c')`);
    db.run(sql`DROP INDEX customer_by_name`);
    db.run(sql`CREATE VIEW peek AS SELECT 1 AS a`);
  });
  expect(await checkWorkspace(path)).toMatchObject({
    ok: false,
    problems: [
      { code: 'references', detail: 'customer_note → customer' },
      { code: 'schema-foreign', detail: 'view peek' },
      { code: 'schema-missing', detail: 'index customer_by_name' },
    ],
  });
});

test('the journal of an open workspace is checked with it, and what is damaged in it is said', async () => {
  const workspace = await createWorkspace(path, 'EUR');
  for (const name of ['a', 'b', 'c'])
    await workspace.change(anyStep, (db) =>
      db.run(sql`INSERT INTO setting (name, value) VALUES (${name}, 'x')`),
    );
  expect(await checkWorkspace(path)).toMatchObject({ ok: true, problems: [] });
  const journal = `${path}-journal`;
  const bytes = await readFile(journal);
  const flip = async (at: number) => {
    const bad = Buffer.from(bytes);
    bad[at] = (bad[at] ?? 0) ^ 1;
    await writeFile(journal, bad);
    return (await checkWorkspace(path)).problems.map(({ code, detail }) => `${code}: ${detail}`);
  };
  expect(await flip(bytes.length - 2)).toEqual(['journal: damaged: 1 changes cannot be read']);
  expect(await flip(40)).toContain('journal: its beginning is damaged');
  expect(await flip(600)).toEqual(['journal: one of its two witnesses is damaged']);
  await writeFile(journal, bytes);
  await workspace.close();
});
