import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sql } from '../../shared/core/db/sql.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { mergeHandlers } from '../handlers/merges.ts';
import { makeSession } from '../make-session.ts';
import { createWorkspace } from '../store/open-workspace.ts';
import type { Workspace } from '../store/workspace.ts';
import { auditsOf, type Audits } from './audits.ts';

let folder = '';
let workspace: Workspace;
let audits: Audits;
let merges: ReturnType<typeof mergeHandlers>;

// 1, 2 and 3 have one address
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audits-unasked-'));
  const now = () => '2026-05-01T00:00:00.000Z';
  const session = makeSession({ emit: () => undefined, now });
  workspace = await createWorkspace(join(folder, 'a.firsthand'), 'EUR', { now });
  session.setWorkspace(workspace);
  await workspace.change(anyStep, (db) =>
    db.run(
      sql`INSERT INTO customer (id, name, email, email_key)
          VALUES (1, 'Mona Said', 'm@a.example', 'm@a.example'), (2, 'M Said', 'm@a.example', 'm@a.example'),
                 (3, 'Mona S', 'm@a.example', 'm@a.example')`,
    ),
  );
  audits = auditsOf(session);
  merges = mergeHandlers(session);
});
afterEach(async () => {
  audits.drop();
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const word = { verdict: 'same', probability: null, origin: 'hand', by: 'Mona', evenSo: false } as const;
/** Waits for an audit that began by itself. */
const settled = () => vi.waitFor(() => expect(audits.report().state).not.toBe('running'), 20_000);
const found = (key: string) => audits.report().findings.find((finding) => finding.key === key)?.found;

test('after a merge by hand the data are audited by themselves, and after it is undone again', async () => {
  await audits.run(unattended);
  expect(found('same-email:email')).toBe(3);
  const { merge } = await merges['matching.decide']({ a: 1, b: 2, ...word }, unattended);
  expect(audits.report().state).toBe('running');
  await settled();
  expect(audits.report().state).toBe('current');
  expect(found('same-email:email')).toBe(2);

  await merges['matching.unmerge']({ merges: [merge ?? 0], asDifferent: false, by: 'Mona' }, unattended);
  await settled();
  expect(found('same-email:email')).toBe(3);
});

test('merges that come one upon the other are audited once, after the last; whoever asks need not wait for that', async () => {
  await merges['matching.decide']({ a: 1, b: 2, ...word }, unattended);
  await merges['matching.decide']({ a: 1, b: 3, ...word }, unattended);
  await settled();
  // the number of an audit is one more than that of the one before
  expect(audits.report().run?.id).toBe(1);
  expect(found('same-email:email')).toBeUndefined();

  await merges['matching.unmerge']({ merges: [1, 2], asDifferent: false, by: 'Mona' }, unattended);
  const asked = await audits.run(unattended);
  expect(asked).toMatchObject({ state: 'current', run: { id: 2 } });
});

test('an audit that failed is told with its reason until it is made again or the data change', async () => {
  // a number that no double holds is refused when it is read
  await workspace.change(anyStep, (db) =>
    db.run(sql`INSERT INTO customer (id, name) VALUES (9007199254740995, 'Omar')`),
  );
  await audits.afterwards(Promise.resolve());
  await settled();
  expect(audits.report()).toMatchObject({ state: 'none', failure: 'internal', run: null });
  await expect(audits.run(unattended)).rejects.toMatchObject({ code: 'internal' });
  expect(audits.report().failure).toBe('internal');

  await workspace.change(anyStep, (db) => db.run(sql`DELETE FROM customer WHERE name = 'Omar'`));
  expect(audits.report().failure).toBeNull();
  expect(await audits.run(unattended)).toMatchObject({ state: 'current', failure: null });
});

test('what was done is done although the audit after it cannot even begin', async () => {
  await workspace.change(anyStep, (db) =>
    db.run(
      sql`INSERT INTO quality_rule (id, name, definition, owner, due_on, changed_at) VALUES (1, 'r', 'no rule', '', NULL, '')`,
    ),
  );
  expect(await audits.afterwards(Promise.resolve('done'))).toBe('done');
  await settled();
  expect(audits.report().failure).toBe('internal');
});

test('an audit that was cancelled has not failed', async () => {
  await audits.afterwards(Promise.resolve());
  audits.cancel();
  await settled();
  expect(audits.report()).toMatchObject({ state: 'none', failure: null });
});
