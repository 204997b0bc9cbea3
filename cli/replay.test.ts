import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { useCommandLine } from '../shared/testing/command-line.ts';

const { path, run, write } = useCommandLine();
const replay = (...args: readonly string[]) => run('replay', ...args, '--workspace', 'w.firsthand');
const importsNow = () => {
  const { out } = run('imports', '--workspace', 'w.firsthand', '--json');
  return z.array(z.object({ fileName: z.string() })).parse(JSON.parse(out));
};

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
function may(): void {
  run('new', 'w.firsthand');
  write('contacts_2024-05.csv', contacts(0, ['gold', 'silver']));
  write('orders_2024-05.csv', orders('05'));
  const { code } = run('import', 'contacts_2024-05.csv', 'orders_2024-05.csv', '--workspace', 'w.firsthand');
  expect(code).toBe(0);
}

test('the recorded month runs on June’s files in any order, and says what is different', () => {
  may();
  write('contacts_2024-06.csv', contacts(0, ['gold', 'platinum'], ',Score'));
  write('orders_2024-06.csv', orders('06'));
  const dry = replay('recorded', 'orders_2024-06.csv', 'contacts_2024-06.csv', '--dry-run', '--json');
  expect(dry.code).toBe(0);
  expect(JSON.parse(dry.out)).toMatchObject({
    dryRun: true,
    files: [{ importId: null }, { importId: null }],
  });
  expect(importsNow()).toHaveLength(2);

  const { code, out, err } = replay('recorded', 'orders_2024-06.csv', 'contacts_2024-06.csv', '--json');
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
  expect(importsNow()).toHaveLength(4);
  expect(run('check', 'w.firsthand').code).toBe(0);
}, 60_000);

test('a file that fits nothing ends with 2, and nothing of the others is brought in', () => {
  may();
  write('orders_2024-06.csv', orders('06'));
  write('weather.csv', ['Station,Wind', 'Oslo,4']);
  const { code, err } = replay('recorded', 'orders_2024-06.csv', 'weather.csv');
  expect(code).toBe(2);
  expect(err).toContain('weather.csv fits no step of this recipe.');
  expect(importsNow()).toHaveLength(2);
}, 60_000);

test('a question that a file leaves open ends with 2 and names the key', () => {
  run('new', 'w.firsthand');
  // 25 May decides the order of this file; nothing decides that of the next
  write('visits.csv', [
    'Email,Event,Date,Page',
    ...Array.from({ length: 6 }, () => 'a@example.com,visit,25/05/2024,/'),
  ]);
  run('import', 'visits.csv', '--workspace', 'w.firsthand');
  write('visits.csv', ['Email,Event,Date,Page', 'a@example.com,visit,03/04/2024,/']);
  const { code, err } = replay('recorded', 'visits.csv');
  expect(err).toContain('"dateOrder"');
  expect(code).toBe(2);
  expect(importsNow()).toHaveLength(1);
}, 60_000);

test('more rejects than --max-rejects end with 3, and are written beside the workspace', () => {
  may();
  const lines = orders('06');
  write('orders_2024-06.csv', [...lines.slice(0, -1), 'bad,no day,c@example.com,MUG,1,9.50,EUR']);
  const { code, out } = replay('recorded', 'orders_2024-06.csv', '--json');
  expect(code).toBe(3);
  const { files } = z
    .object({ files: z.array(z.object({ rejected: z.int(), rejectsFile: z.string() })) })
    .parse(JSON.parse(out));
  expect(files[0]?.rejected).toBe(1);
  expect(readFileSync(path(files[0]?.rejectsFile ?? ''), 'utf8')).toContain('no day');
  write('orders_2024-07.csv', [...orders('07').slice(0, -1), 'bad,no day,c@example.com,MUG,1,9.50,EUR']);
  expect(replay('recorded', 'orders_2024-07.csv', '--max-rejects', '1').code).toBe(0);
}, 60_000);

test('a recipe that is neither in the workspace nor a file ends with 2; a hostile file with 1, and says what is wrong', () => {
  may();
  const unknown = replay('nothing', 'orders_2024-05.csv');
  expect([unknown.code, unknown.err.includes('There is no recipe “nothing”')]).toEqual([2, true]);
  write(
    'evil.json',
    JSON.stringify({ format: 'firsthand-recipe', version: 1, name: 'x', steps: [], run: 'y' }),
  );
  const evil = replay('evil.json', 'orders_2024-05.csv');
  expect([evil.code, evil.err.includes('This is no recipe that Firsthand can use')]).toEqual([1, true]);
}, 60_000);
