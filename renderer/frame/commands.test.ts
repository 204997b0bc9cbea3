import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { WorkspaceState } from '../../shared/contract/workspace.ts';
import { parts } from '../state/parts.ts';

/** An open workspace, as far as commands look at it. */
const workspace = { undo: null, redo: null } as WorkspaceState;
type Loaded = Readonly<{
  commands: typeof import('./commands.ts');
  groups: typeof import('./keyboard-groups.ts');
  words: typeof import('../i18n/intl.tsx');
}>;
let loaded: Loaded;

beforeAll(async () => {
  // what leads to the shell listens to it as soon as it is loaded
  vi.stubGlobal('window', { bridge: { post: () => undefined, listen: () => undefined } });
  vi.stubGlobal('navigator', { platform: 'Linux', languages: ['en-GB'] });
  loaded = {
    commands: await import('./commands.ts'),
    groups: await import('./keyboard-groups.ts'),
    words: await import('../i18n/intl.tsx'),
  };
});
afterAll(() => vi.unstubAllGlobals());

const inEnglish = () => loaded.words.wordsIn('en', 'latin');
const commands = () => loaded.commands.commandsNow(inEnglish(), workspace);

test('every screen of the navigation and every part of a screen is a command', () => {
  const ids = new Set(commands().map(({ id }) => id));
  const screens = loaded.commands.navigation.map((screen) => `view.${screen}`);
  const ofScreens = Object.entries(parts).flatMap(([screen, named]) =>
    Object.keys(named).map((part) => `part.${screen}.${part}`),
  );
  expect([...screens, ...ofScreens].filter((id) => !ids.has(id))).toEqual([]);
  expect(ofScreens.length).toBeGreaterThan(20);
});

test('no two commands have one name for the machine, or the same keys', () => {
  const all = commands();
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  const keys = all.flatMap((command) => loaded.commands.commandKeys(command) ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

test('without a workspace nothing leads into one', () => {
  const ids = loaded.commands.commandsNow(inEnglish(), null).map(({ id }) => id);
  expect(ids.filter((id) => /^(?:part|work|edit)\.|^view\.customers$|^setting\.currency$/u.test(id))).toEqual(
    [],
  );
});

test('the map of the keyboard has the keys of every command', () => {
  const [general] = loaded.groups.keyboardGroups(inEnglish(), workspace, 'browser');
  const shown = new Map(general?.rows.map(({ keys, label }) => [label, keys]));
  for (const command of commands()) {
    const keys = loaded.commands.commandKeys(command);
    if (keys !== undefined) expect(shown.get(command.label)?.split(' ')).toContain(keys);
  }
  expect(shown.get('Redo')).toBe('Ctrl+Shift+Z Ctrl+Y');
});

/** Where a file hears keys of its own, and the part of the map that tells of them; null: the keys that the control has everywhere. */
const hearers: Readonly<Record<string, string | null>> = {
  'frame/use-shortcuts.ts': 'general',
  'ui/RowGrid.tsx': 'list',
  'screens/quality/matching/use-review-keys.ts': 'review',
  'screens/segments/builder/use-editor-keys.ts': 'general',
  'screens/segments/builder/tree/ConditionTree.tsx': 'writing',
  'screens/reports/BlockList.tsx': 'writing',
  'ui/SearchField.tsx': null,
  'ui/TextArea.tsx': 'writing',
  'ui/TextField.tsx': null,
};

test('whatever hears keys is told of in the map', () => {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/u.test(file),
  );
  const hearing = files.filter((file) => {
    if (file.includes('.test.')) return false;
    return /addEventListener\('keydown'|onKeyDown(?:Capture)?=\{/u.test(
      readFileSync(join(folder, file), 'utf8'),
    );
  });
  expect(hearing.map((file) => file.replaceAll('\\', '/')).sort()).toEqual(Object.keys(hearers).sort());
  const ids = loaded.groups.keyboardGroups(inEnglish(), workspace, 'electron').map(({ id }) => id);
  expect(Object.values(hearers).filter((id) => id !== null && !ids.includes(id))).toEqual([]);
});
