import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgeWorkspace, testFolder } from '../../../shared/testing/workspace-files.ts';
import { workerFile } from '../../worker-file.ts';
import { sql } from '../../../shared/core/db/sql.ts';
import { createWorkspace, openWorkspace } from '../open-workspace.ts';
import { startCheck } from './start-check.ts';

const isBuilt = existsSync(workerFile('check-worker'));
if (!isBuilt) console.warn('start-check.test.ts needs dist/node/check-worker.js: run npm run build');

let remove: () => Promise<void>;
let path = '';
beforeEach(async () => {
  const made = await testFolder();
  remove = made.remove;
  path = join(made.folder, 'acme.firsthand');
  await (await createWorkspace(path, 'EUR')).close();
});
afterEach(() => remove());

describe.skipIf(!isBuilt)('a check beside the work', () => {
  test('tells what is wrong with the file', async () => {
    const bytes = await readFile(path);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    await writeFile(path, bytes);
    const problems = await new Promise<readonly string[]>((resolve) => {
      startCheck(path, 0, resolve);
    });
    expect(problems).toEqual([expect.stringMatching(/^workspace-damaged: /u)]);
  });

  test('says which save it speaks of, so that a file put in its place is not taken for damage', async () => {
    const workspace = await openWorkspace(path);
    await forgeWorkspace(path, (db) => db.run(sql`CREATE VIEW peek AS SELECT 1 AS a`));
    const [problems, save] = await new Promise<readonly [readonly string[], string | null]>((resolve) => {
      startCheck(path, 0, (...found) => resolve(found));
    });
    expect(problems).toEqual(['schema-foreign: view peek']);
    expect(save).toMatch(/^[0-9a-f]{64}$/u);
    expect(workspace.holds(save ?? '')).toBe(false);
    await workspace.close().catch(() => undefined); // it may not save over what is there now
  });

  test('says nothing after it was ended', async () => {
    await writeFile(path, '');
    let told = 0;
    const check = startCheck(path, 0, () => (told += 1));
    check.end();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(told).toBe(0);
  });
});
