import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../dist/node/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'firsthand-inspect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function firsthand(...args: readonly string[]): string {
  const env = { ...process.env, FIRSTHAND_LANGUAGE: 'en', FIRSTHAND_DATA: join(folder, 'app data') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, env });
  if (status !== 0) throw new Error(`ended with ${String(status)}: ${stderr.toString()}`);
  return stdout.toString();
}

const recommend = 'How likely are you to recommend us?';
writeFileSync(
  join(folder, 'shop survey 2024-05.csv'),
  `Response ID,${recommend},Tea,Coffee\nr1,9,1,\nr2,0,,1\nr3,10,1,1\n`,
);
writeFileSync(
  join(folder, 'mapping.json'),
  JSON.stringify({
    columns: [
      { name: 'Tea', meaning: 'survey.choices', question: 'drinks' },
      { name: 'Coffee', meaning: 'survey.choices', question: 'drinks' },
    ],
    questions: [{ key: 'drinks', label: 'Which drinks?' }],
    survey: 'Shop',
  }),
);

test('inspect says which questions a survey asks', () => {
  expect(JSON.parse(firsthand('inspect', 'shop survey 2024-05.csv', '--json'))).toMatchObject({
    kind: 'survey',
    columns: [
      { name: 'Response ID', meaning: 'survey.key' },
      { name: recommend, meaning: 'survey.nps', question: recommend },
      { question: 'Tea' },
      { question: 'Coffee' },
    ],
    survey: 'shop survey',
    questions: [
      { kind: 'nps', answered: 3, scale: { least: 0, most: 10 }, columns: [recommend] },
      { columns: ['Tea'] },
      { columns: ['Coffee'] },
    ],
  });
  expect(firsthand('inspect', 'shop survey 2024-05.csv')).toContain(recommend);
});

test('a mapping joins columns to one question and names the survey', () => {
  firsthand('new', 'w.firsthand');
  firsthand('import', 'shop survey 2024-05.csv', '--workspace', 'w.firsthand', '--mapping', 'mapping.json');
  const dump = (table: string) =>
    firsthand('dump', '--workspace', 'w.firsthand', '--table', table).trim().split('\n');
  expect(dump('question')).toHaveLength(2);
  expect(dump('question').join(' ')).toContain('Which drinks?');
  expect(dump('survey').join(' ')).toContain('Shop');
});
