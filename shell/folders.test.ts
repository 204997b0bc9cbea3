import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataFolder, documentsFolder } from './folders.ts';

let home = '';
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'firsthand-'))));
afterEach(() => rmSync(home, { recursive: true }));

test('the data folder follows the habits of each system', () => {
  expect(dataFolder({ platform: 'linux', env: {}, home })).toBe(join(home, '.config', 'firsthand'));
  expect(dataFolder({ platform: 'linux', env: { XDG_CONFIG_HOME: '/c' }, home })).toBe(
    join('/c', 'firsthand'),
  );
  expect(dataFolder({ platform: 'darwin', env: {}, home })).toBe(
    join(home, 'Library', 'Application Support', 'Firsthand'),
  );
  expect(dataFolder({ platform: 'win32', env: { APPDATA: '/r' }, home })).toBe(join('/r', 'Firsthand'));
  expect(dataFolder({ platform: 'win32', env: { FIRSTHAND_DATA: '/stick' }, home })).toBe('/stick');
});

test('documents are the documents folder, or home where there is none, or the portable one', async () => {
  const at = (env: Record<string, string>) => documentsFolder({ platform: 'linux', env, home });
  expect(await at({})).toBe(home);
  mkdirSync(join(home, 'Documents'));
  expect(await at({})).toBe(join(home, 'Documents'));
  expect(await at({ XDG_DOCUMENTS_DIR: join(home, 'gone') })).toBe(join(home, 'Documents'));
  const stick = join(home, 'stick');
  expect(await at({ FIRSTHAND_DATA: stick })).toBe(join(stick, 'Documents'));
  expect(existsSync(join(stick, 'Documents'))).toBe(true);
});
