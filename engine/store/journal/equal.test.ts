import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dump } from '../../../shared/core/db/dump.ts';
import { make, randomChange, type RandomChange } from '../../../shared/testing/histories.ts';
import { runs } from '../../../shared/testing/property-runs.ts';
import { anyStep, importStep } from '../../../shared/testing/steps.ts';
import { testFolder } from '../../../shared/testing/workspace-files.ts';
import { openDb } from '../../open.ts';
import { placesOf } from '../file/places.ts';
import { createWorkspace, openWorkspace } from '../open-workspace.ts';
import type { Workspace } from '../workspace.ts';

type Deed = Readonly<{ changes: RandomChange[] } | 'undo' | 'redo' | 'save' | 'whole' | 'reopen'>;

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ changes: fc.array(randomChange, { minLength: 1, maxLength: 5 }) }) },
  { weight: 3, arbitrary: fc.constant('undo' as const) },
  { weight: 2, arbitrary: fc.constant('redo' as const) },
  { weight: 1, arbitrary: fc.constantFrom('save' as const, 'whole' as const, 'reopen' as const) },
);

async function putWhole(workspace: Workspace): Promise<void> {
  const copy = await openDb(workspace.image());
  const image = copy.image();
  copy.close();
  await workspace.replace(importStep, image, workspace.dataVersion());
}

/** Everything in the database, the history included. */
const all = ({ db }: Workspace) => [...dump(db)];

async function doIt(workspace: Workspace, what: Deed): Promise<Workspace> {
  if (what === 'save') await workspace.save();
  else if (what === 'whole') await putWhole(workspace);
  else if (what === 'reopen') {
    await workspace.close();
    return openWorkspace(workspace.path);
  } else if (what === 'undo' || what === 'redo')
    await workspace[what]().catch(() => undefined); // there may be nothing to undo
  else await workspace.change(anyStep, (db) => what.changes.forEach((change) => make(db, change)));
  return workspace;
}

test('file and journal give the identical database after any history of changes', async () => {
  const { folder, remove } = await testFolder();
  let count = 0;
  let deeds = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 15 }), async (history) => {
      count += 1;
      const path = join(folder, `case-${count}.firsthand`);
      let workspace = await createWorkspace(path, 'EUR');
      for (const what of history) workspace = await doIt(workspace, what);
      deeds += history.length;
      const copy = join(folder, `copy-${count}.firsthand`);
      await copyFile(path, copy);
      await copyFile(placesOf(path).journal, placesOf(copy).journal).catch(() => undefined); // there may be none
      const again = await openWorkspace(copy);
      expect(again.recovery()).toBeNull();
      expect(all(again)).toEqual(all(workspace));
      await again.close();
      await workspace.close();
    }),
    { numRuns: runs(50) },
  );
  await remove();
  console.info(`journal: ${deeds} deeds in ${count} random histories, file and journal identical to memory`);
});
