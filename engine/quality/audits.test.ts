import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { api } from '../../shared/contract/api.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { unattended, type Progress } from '../../shared/core/model/progress.ts';
import { startJob } from '../../shared/contract/serve.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { qualityHandlers } from '../handlers/quality.ts';
import { makeSession } from '../make-session.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import { createWorkspace, openWorkspace } from '../store/open-workspace.ts';
import { auditsOf } from './audits.ts';

let folder = '';
let clock = 0;
const now = () => `2026-05-01T00:00:${String((clock += 1)).padStart(2, '0')}.000Z`;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'audits-'));
  clock = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A window with a workspace of three customers: one without a way to be reached, two with one address. */
async function makeWindow() {
  const session = makeSession({ emit: () => undefined, now });
  const workspace = await createWorkspace(join(folder, 'a.firsthand'), 'EUR', { now });
  session.setWorkspace(workspace);
  await workspace.change(anyStep, (db) =>
    db.run(
      sql`INSERT INTO customer (id, name, email, email_key)
          VALUES (1, 'Ada Byron', NULL, NULL), (2, 'Mona Said', 'm@a.example', 'm@a.example'), (3, 'M Said', 'm@a.example', 'm@a.example')`,
    ),
  );
  return { session, workspace, audits: auditsOf(session), handlers: qualityHandlers(session) };
}

test('an audit is told, checked against the contract, and known again when the workspace is opened again', async () => {
  const { session, workspace, audits } = await makeWindow();
  expect(audits.report()).toMatchObject({ state: 'none', run: null, findings: [], history: [] });
  const steps: Progress[] = [];
  const { job } = startJob((progress) => steps.push(progress));
  const report = await audits.run(job);
  expect(api['quality.report'].output.safeParse(report).success).toBe(true);
  expect(report.state).toBe('current');
  expect(report.findings.map(({ key, found, total, people }) => [key, found, total, people])).toEqual([
    ['same-email:email', 2, 2, 2],
    ['unreachable', 1, 3, 1],
    ['missing:email', 1, 3, 1],
  ]);
  expect(steps.at(-1)).toMatchObject({ phase: 'auditing', unit: 'steps' });
  expect(steps.at(-1)?.done).toBe(steps.at(-1)?.total);
  expect([
    ...(await resolvePeople(session, { kind: 'finding', key: 'same-email:email' }, unattended)),
  ]).toEqual([2, 3]);
  expect([...(await audits.members('gone', unattended))]).toEqual([]);
  await workspace.close();

  const again = await openWorkspace(workspace.path, { now });
  const other = makeSession({ emit: () => undefined, now });
  other.setWorkspace(again);
  expect(auditsOf(other).report()).toEqual(report);
  // whose they are is not stored: it is found anew
  expect([...(await auditsOf(other).members('unreachable', unattended))]).toEqual([1]);
  await again.close();
});

test('an audit is no step: undoing goes past it, what is made of the data stays, and the report is stale after a change', async () => {
  const { session, workspace, audits } = await makeWindow();
  const people = await session.people();
  const version = workspace.dataVersion();
  await audits.run(unattended);
  expect(workspace.dataVersion()).toBe(version);
  expect(workspace.notes()).toBe(1);
  expect(await session.people()).toBe(people);
  await workspace.undo();
  expect(audits.report()).toMatchObject({ state: 'empty', history: [{ id: 1 }] });
  await workspace.redo();
  expect(audits.report()).toMatchObject({ state: 'current' });
  await workspace.change(anyStep, (db) => db.run(sql`UPDATE customer SET phone = '1' WHERE id = 1`));
  expect(audits.report().state).toBe('stale');
  await workspace.close();
});

test('a whole database made from the data before the audit takes the place of the present one and the audit is in it', async () => {
  const { workspace, audits } = await makeWindow();
  const [image, version] = [workspace.image(), workspace.dataVersion()];
  await audits.run(unattended);
  await workspace.replace({ name: 'import', params: { file: 'a.csv' } }, image, version);
  expect(audits.report()).toMatchObject({ state: 'stale', history: [{ id: 1 }] });
  // one made after it has it already, once
  await workspace.replace(
    { name: 'import', params: { file: 'b.csv' } },
    workspace.image(),
    workspace.dataVersion(),
  );
  expect(audits.report().history).toHaveLength(1);
  await workspace.close();
});

test('the audit before an import stays in the history, one of the same import is replaced, and what is found is kept of the last alone', async () => {
  const { workspace, audits } = await makeWindow();
  await audits.run(unattended);
  await audits.run(unattended);
  expect(audits.report().history.map(({ id }) => id)).toEqual([2]);
  await workspace.change(anyStep, (db) => {
    db.run(sql`INSERT INTO source (id, system, name, party) VALUES (1, 's', 's', 'first')`);
    db.run(
      sql`INSERT INTO import (id, source_id, kind, file_name, file_sha256, file_bytes, mapping, policy, rows, created, updated, unchanged,
                              rejected, issues, started_at, finished_at)
          VALUES (1, 1, 'contacts', 'a.csv', '', 0, '{}', 'keep', 0, 0, 0, 0, 0, '[]', '', '')`,
    );
  });
  await audits.run(unattended);
  expect(audits.report().history.map(({ id, importId }) => [id, importId])).toEqual([
    [2, null],
    [3, 1],
  ]);
  const runs = workspace.db.all(sql`SELECT DISTINCT run_id FROM quality_finding`, { run_id: Number });
  expect(runs).toEqual([{ run_id: 3 }]);
  await workspace.close();
});

test('what is asked for while an audit of the same data is under way joins it, and cancelling ends it without a trace', async () => {
  const { workspace, audits } = await makeWindow();
  await audits.afterwards(Promise.resolve());
  expect(audits.report().state).toBe('running');
  await audits.run(unattended);
  expect(audits.report().history).toHaveLength(1);
  const waiting = audits.run(unattended);
  audits.cancel();
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  expect(audits.report()).toMatchObject({ state: 'current', history: [{ id: 1 }] });
  await workspace.close();
});

test('whoever leaves waits no longer, and the audit goes on', async () => {
  const { workspace, audits } = await makeWindow();
  const { job, cancel } = startJob(() => undefined);
  const left = audits.run(job);
  cancel();
  await expect(left).rejects.toMatchObject({ code: 'cancelled' });
  expect(audits.report().state).toBe('running');
  await audits.run(unattended);
  expect(audits.report().history).toHaveLength(1);
  await workspace.close();
});

test('a rule of one’s own is looked at when it is saved, told with those who break it, and taken back by undo', async () => {
  const { session, workspace, audits, handlers } = await makeWindow();
  const definition = {
    table: 'customer',
    where: { field: 'name', op: 'contains', value: 'said' },
    demand: { field: 'name', must: 'match', pattern: 'm??? *' },
  } as const;
  const saved = await handlers['quality.saveRule'](
    { id: null, name: 'Whole first names', definition, owner: 'Mona', dueOn: '2026-06-30' },
    unattended,
  );
  expect(saved).toMatchObject({ name: 'Whole first names', owner: 'Mona', broken: null });
  await audits.run(unattended);
  const rules = await handlers['quality.rules'](null, unattended);
  expect(rules).toMatchObject([{ id: saved.id, broken: 1, total: 2, finding: `rule:${saved.id}` }]);
  expect(audits.report().findings).toContainEqual(
    expect.objectContaining({
      key: saved.finding,
      rule: 'Whole first names',
      dimension: 'rule',
      found: 1,
      total: 2,
    }),
  );
  expect([...(await resolvePeople(session, { kind: 'finding', key: saved.finding }, unattended))]).toEqual([
    3,
  ]);
  await handlers['quality.removeRule']({ id: saved.id }, unattended);
  expect(await handlers['quality.rules'](null, unattended)).toEqual([]);
  await expect(handlers['quality.removeRule']({ id: saved.id }, unattended)).rejects.toMatchObject({
    code: 'rule-gone',
  });
  await workspace.undo();
  expect(await handlers['quality.rules'](null, unattended)).toMatchObject([{ name: 'Whole first names' }]);
  auditsOf(session).drop();
  await workspace.close();
});

test('a workspace that is only read is audited all the same, for as long as it is open', async () => {
  const { workspace } = await makeWindow();
  const reader = await openWorkspace(workspace.path, { now });
  expect(reader.readOnly).not.toBeNull();
  const session = makeSession({ emit: () => undefined, now });
  session.setWorkspace(reader);
  const report = await auditsOf(session).run(unattended);
  expect(report).toMatchObject({ state: 'current', history: [{ score: report.run?.score }] });
  expect(report.findings).not.toEqual([]);
  await reader.close();
  await workspace.close();
});
