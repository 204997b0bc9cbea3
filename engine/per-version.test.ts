import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { int } from '../shared/core/db/db.ts';
import { sql } from '../shared/core/db/sql.ts';
import { anyStep } from '../shared/testing/steps.ts';
import { perVersion } from './per-version.ts';
import { createWorkspace } from './store/open-workspace.ts';

test('whoever waits while the data change gets what is made of the data as they are then', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'per-version-'));
  const workspace = await createWorkspace(join(folder, 'a.firsthand'), 'EUR');
  let begun = 0;
  const people = perVersion(
    { workspace: () => workspace, openWorkspace: () => workspace },
    async (open, goOn) => {
      begun += 1;
      // the first time, somebody else has a turn in the middle
      if (begun === 1)
        await workspace.change(anyStep, (db) => db.run(sql`INSERT INTO customer (id, name) VALUES (1, 'A')`));
      goOn();
      return open.db.first(sql`SELECT COUNT(*) AS people FROM customer`, { people: int });
    },
  );
  try {
    const [one, two] = await Promise.all([people(), people()]);
    expect(one).toEqual({ people: 1 });
    expect(two).toBe(one);
    expect(await people()).toBe(one);
    expect(begun).toBe(2);
  } finally {
    await workspace.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
