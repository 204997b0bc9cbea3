import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';

const program = fileURLToPath(new URL('../dist/node/cli.js', import.meta.url));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firsthand-replay-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Ended = Readonly<{ code: number | null; out: string; err: string }>;

/** Runs the built command line in the test's folder. */
function firsthand(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, FIRSTHAND_LANGUAGE: 'en', FIRSTHAND_DATA: join(folder, 'app data') };
    const child = spawn(process.execPath, [program, ...args], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
const replay = (...args: readonly string[]) => firsthand('replay', ...args, '--workspace', 'w.firsthand');
const importsNow = async () => {
  const { out } = await firsthand('imports', '--workspace', 'w.firsthand', '--json');
  return z.array(z.object({ fileName: z.string() })).parse(JSON.parse(out));
};

const write = (name: string, lines: readonly string[]) =>
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
const contacts = (from: number, tiers: readonly string[], more = '') => [
  `Email,City,Tier${more}`,
  ...Array.from(
    { length: 30 },
    (_, at) => `c${from + at}@example.com,Oslo,${tiers[at % tiers.length] ?? ''}${more === '' ? '' : ',5'}`,
  ),
];
const orders = (month: string, day = '05') => [
  'Order ID,Order Date,Email,SKU,Quantity,Unit Price,Currency',
  ...Array.from(
    { length: 30 },
    (_, at) => `${month}-${at},2024-${month}-${day},c${at}@example.com,MUG,1,9.50,EUR`,
  ),
];

/** A workspace in which May was brought in. */
async function may(): Promise<void> {
  await firsthand('new', 'w.firsthand');
  write('contacts_2024-05.csv', contacts(0, ['gold', 'silver']));
  write('orders_2024-05.csv', orders('05'));
  const { code } = await firsthand(
    'import',
    'contacts_2024-05.csv',
    'orders_2024-05.csv',
    '--workspace',
    'w.firsthand',
  );
  expect(code).toBe(0);
}

test('the recorded month runs on June’s files in any order, and says what is different', async () => {
  await may();
  write('contacts_2024-06.csv', contacts(0, ['gold', 'platinum'], ',Score'));
  write('orders_2024-06.csv', orders('06'));
  const dry = await replay('recorded', 'orders_2024-06.csv', 'contacts_2024-06.csv', '--dry-run', '--json');
  expect(dry.code).toBe(0);
  expect(JSON.parse(dry.out)).toMatchObject({
    dryRun: true,
    files: [{ importId: null }, { importId: null }],
  });
  expect(await importsNow()).toHaveLength(2);

  const { code, out, err } = await replay('recorded', 'orders_2024-06.csv', 'contacts_2024-06.csv', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    recipe: 'recorded',
    rows: 60,
    rejected: 0,
    idle: [],
    files: [
      {
        file: 'contacts_2024-06.csv',
        matchedBy: 'name',
        importId: 3,
        rows: 30,
        drift: {
          findings: [
            { code: 'category-new', column: 'Tier' },
            { code: 'column-new', column: 'Score' },
          ],
        },
      },
      { file: 'orders_2024-06.csv', matchedBy: 'header', importId: 4, created: 30, drift: { findings: [] } },
    ],
  });
  expect(err).toContain('“Tier” has a value that it did not have last time: platinum.');
  expect(await importsNow()).toHaveLength(4);
  expect((await firsthand('check', 'w.firsthand')).code).toBe(0);
}, 60_000);

test('a file that fits nothing ends with 2, and nothing of the others is brought in', async () => {
  await may();
  write('orders_2024-06.csv', orders('06'));
  write('weather.csv', ['Station,Wind', 'Oslo,4']);
  const { code, err } = await replay('recorded', 'orders_2024-06.csv', 'weather.csv');
  expect(code).toBe(2);
  expect(err).toContain('weather.csv fits no step of this recipe.');
  expect(await importsNow()).toHaveLength(2);
}, 60_000);

test('a question that a file leaves open ends with 2 and names the key', async () => {
  await firsthand('new', 'w.firsthand');
  // 25 May decides the order of this file; nothing decides that of the next
  write('visits.csv', [
    'Email,Event,Date,Page',
    ...Array.from({ length: 6 }, () => 'a@example.com,visit,25/05/2024,/'),
  ]);
  await firsthand('import', 'visits.csv', '--workspace', 'w.firsthand');
  write('visits.csv', ['Email,Event,Date,Page', 'a@example.com,visit,03/04/2024,/']);
  const { code, err } = await replay('recorded', 'visits.csv');
  expect(err).toContain('"dateOrder"');
  expect(code).toBe(2);
  expect(await importsNow()).toHaveLength(1);
}, 60_000);

test('more rejects than --max-rejects end with 3, and are written beside the workspace', async () => {
  await may();
  const lines = orders('06');
  write('orders_2024-06.csv', [...lines.slice(0, -1), 'bad,no day,c@example.com,MUG,1,9.50,EUR']);
  const { code, out } = await replay('recorded', 'orders_2024-06.csv', '--json');
  expect(code).toBe(3);
  const { files } = z
    .object({ files: z.array(z.object({ rejected: z.int(), rejectsFile: z.string() })) })
    .parse(JSON.parse(out));
  expect(files[0]?.rejected).toBe(1);
  expect(readFileSync(join(folder, files[0]?.rejectsFile ?? ''), 'utf8')).toContain('no day');
  write('orders_2024-07.csv', [...orders('07').slice(0, -1), 'bad,no day,c@example.com,MUG,1,9.50,EUR']);
  expect((await replay('recorded', 'orders_2024-07.csv', '--max-rejects', '1')).code).toBe(0);
}, 60_000);

test('a recipe that is neither in the workspace nor a file ends with 2; a hostile file with 1, and says what is wrong', async () => {
  await may();
  const unknown = await replay('nothing', 'orders_2024-05.csv');
  expect([unknown.code, unknown.err.includes('There is no recipe “nothing”')]).toEqual([2, true]);
  writeFileSync(
    join(folder, 'evil.json'),
    JSON.stringify({ format: 'firsthand-recipe', version: 1, name: 'x', steps: [], run: 'y' }),
  );
  const evil = await replay('evil.json', 'orders_2024-05.csv');
  expect([evil.code, evil.err.includes('This is no recipe that Firsthand can use')]).toEqual([1, true]);
}, 60_000);
