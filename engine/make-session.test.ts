import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sql } from '../shared/core/db/sql.ts';
import { anyStep } from '../shared/testing/steps.ts';
import { makeSession } from './make-session.ts';
import { createWorkspace } from './store/open-workspace.ts';

test('people are read once per data version, and again after a change', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'session-'));
  const session = makeSession({ emit: () => undefined });
  expect(() => session.people()).toThrow('no-workspace');
  const workspace = await createWorkspace(join(folder, 'a.firsthand'), 'EUR');
  session.setWorkspace(workspace);
  try {
    const [first, second] = await Promise.all([session.people(), session.people()]);
    expect(first.count).toBe(0);
    expect(second).toBe(first);
    await workspace.change(anyStep, (db) => db.run(sql`INSERT INTO customer (id, name) VALUES (1, 'A')`));
    const after = await session.people();
    expect(after.count).toBe(1);
    expect(after.dataVersion).toBe(workspace.dataVersion());
  } finally {
    await workspace.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('nothing is read on of a workspace that is no longer the open one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'session-'));
  const session = makeSession({ emit: () => undefined });
  const workspace = await createWorkspace(join(folder, 'a.firsthand'), 'EUR');
  session.setWorkspace(workspace);
  try {
    const asked = session.columns();
    session.setWorkspace(null);
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
  } finally {
    await workspace.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
