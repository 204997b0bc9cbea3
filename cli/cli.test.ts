import { existsSync, readFileSync, readdirSync, truncateSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { useCommandLine } from '../shared/testing/command-line.ts';

const { path, run, start, json, write } = useCommandLine();
const header = 'Order ID,Email,Order Date,SKU,Quantity,Unit Price,Currency';
const orders = [
  header,
  'A1,ann@example.com,2024-01-05,S1,2,10.00,EUR',
  'A1,ann@example.com,2024-01-05,S2,1,5.50,EUR',
  'A2,bob@example.com,2024-02-06,S1,1,10.00,EUR',
];

test('a file goes in, is analysed, dumped and verified', () => {
  write('orders.csv', orders);
  expect(json('new', 'w.firsthand')).toEqual({ workspace: path('w.firsthand') });
  expect(json('import', 'orders.csv', '--workspace', 'w.firsthand')).toEqual([
    {
      file: 'orders.csv',
      importId: 1,
      kind: 'order-lines',
      system: expect.any(String) as unknown,
      rows: 3,
      created: 3,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      rejectsFile: null,
      seconds: expect.any(Number) as unknown,
    },
  ]);
  // ann spent 2 × 10.00 + 5.50 = 25.50, bob 10.00; the last order is of 6 February, so scores count from the 7th
  expect(json('analyse', 'rfm', '--workspace', 'w.firsthand')).toMatchObject({
    customers: 2,
    orders: 2,
    revenueMinor: 3550,
    asOf: '2024-02-07',
    currency: 'EUR',
  });
  const { out } = run('dump', '--workspace', 'w.firsthand', '--table', 'order_line');
  expect(out.trim().split('\n')).toHaveLength(3);
  expect(json('check', 'w.firsthand')).toEqual({ ok: true, problems: [] });
  expect(readdirSync(path()).filter((name) => name.includes('lock'))).toEqual([]);
});

test('importing a file again changes no fact', () => {
  write('orders.csv', orders);
  json('new', 'w.firsthand');
  json('import', 'orders.csv', '--workspace', 'w.firsthand');
  const facts = () => run('dump', '--workspace', 'w.firsthand', '--identical').out.split('\n');
  const before = facts();
  expect(json('import', 'orders.csv', '--workspace', 'w.firsthand')).toMatchObject([
    { importId: 2, created: 0, updated: 0, unchanged: 3 },
  ]);
  expect(before.length).toBeGreaterThan(8);
  expect(facts()).toEqual(before);
  expect(json('imports', '--workspace', 'w.firsthand')).toHaveLength(2);
});

test('a dry run says what would happen and leaves the file byte for byte', () => {
  write('orders.csv', orders);
  json('new', 'w.firsthand');
  const before = readFileSync(path('w.firsthand'));
  const told = json('import', 'orders.csv', '--workspace', 'w.firsthand', '--dry-run');
  expect(told).toMatchObject([{ importId: null, rows: 3, created: 3, rejectsFile: null }]);
  expect(readFileSync(path('w.firsthand')).equals(before)).toBe(true);
});

test('inspect says what a file is under the names that scripts rely on', () => {
  write('orders.csv', orders);
  const found = json('inspect', 'orders.csv') as { columns: unknown[] }; // checked just below
  expect(Object.keys(found)).toEqual([
    'kind',
    'system',
    'encoding',
    'delimiter',
    'headerRow',
    'rows',
    'columns',
    'ambiguous',
    'readings',
  ]);
  expect(found).toMatchObject({
    kind: 'order-lines',
    encoding: 'utf-8',
    delimiter: ',',
    headerRow: 1,
    rows: 3,
    ambiguous: [],
  });
  expect(found.columns).toHaveLength(7);
  expect(found.columns[0]).toMatchObject({ name: 'Order ID', meaning: 'orders.key', sample: ['A1', 'A2'] });
  expect(Object.keys(found.columns[0] as object)).toEqual(['name', 'meaning', 'confidence', 'sample']);
});

test('a currency that nobody named ends with 2, names the key, and a mapping decides it', () => {
  write(
    'orders.csv',
    orders.map((line) => line.slice(0, line.lastIndexOf(','))),
  );
  write('mapping.json', ['{"currency": "GBP"}']);
  json('new', 'w.firsthand');
  const { code, out, err } = run('import', 'orders.csv', '--workspace', 'w.firsthand', '--json');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('"currency"');
  expect(json('imports', '--workspace', 'w.firsthand')).toEqual([]);
  json('import', 'orders.csv', '--workspace', 'w.firsthand', '--mapping', 'mapping.json');
  expect(json('analyse', 'rfm', '--workspace', 'w.firsthand')).toMatchObject({ currency: 'GBP' });
});

test('rejected rows are written beside the workspace and end with 3, unless that many are allowed', () => {
  write('orders.csv', [...orders, 'A3,cy@example.com,not a day,S1,1,10.00,EUR']);
  json('new', 'w.firsthand');
  const { code, out } = run('import', 'orders.csv', '--workspace', 'w.firsthand', '--json');
  expect(code).toBe(3);
  const [imported] = JSON.parse(out) as [{ rejectsFile: string }]; // the shape is checked above
  expect(imported).toMatchObject({ rows: 4, created: 3, rejected: 1 });
  expect(readFileSync(path(imported.rejectsFile), 'utf8')).toContain('not a day');
  const again = run('import', 'orders.csv', '--workspace', 'w.firsthand', '--max-rejects', '1');
  expect(again.code).toBe(0);
});

test('wrong use ends with 2 and prints nothing on standard output', async () => {
  json('new', 'w.firsthand');
  const wrong = [
    [],
    ['no-such-command'],
    ['new'],
    ['new', 'x.firsthand', '--currency', 'EURO'],
    ['import', 'a.csv'],
    ['imports', '--workspace', 'w.firsthand', '--no-such-option'],
    ['analyse', 'no-such-analysis', '--workspace', 'w.firsthand'],
    ['analyse', 'rfm', '--workspace', 'w.firsthand', '--params', '{'],
    ['analyse', 'rfm', '--workspace', 'w.firsthand', '--params', '{"scale": 99}'],
    ['analyse', 'rfm', '--workspace', 'w.firsthand', '--params', '{"scael": 5}'],
    ['dump', '--workspace', 'w.firsthand', '--table', 'no_such_table'],
  ];
  const ended = await Promise.all(wrong.map((args) => start(args)));
  expect(ended.map(({ code, out }) => ({ code, out }))).toEqual(wrong.map(() => ({ code: 2, out: '' })));
  expect(existsSync(path('x.firsthand'))).toBe(false);
});

test('a failure ends with 1 and leaves what was there', () => {
  json('new', 'w.firsthand');
  const again = run('new', 'w.firsthand', '--json');
  expect({ code: again.code, out: again.out }).toEqual({ code: 1, out: '' });
  expect(run('import', 'missing.csv', '--workspace', 'w.firsthand').code).toBe(1);
  expect(run('imports', '--workspace', 'missing.firsthand').code).toBe(1);
  expect(json('check', 'w.firsthand')).toEqual({ ok: true, problems: [] });
});

test('a cut-off workspace is seen by check', () => {
  json('new', 'w.firsthand');
  truncateSync(path('w.firsthand'), 5_000);
  const { code, out } = run('check', 'w.firsthand', '--json');
  expect({ code, result: JSON.parse(out) as unknown }).toMatchObject({
    code: 1,
    result: { ok: false, problems: [{}] },
  });
});

test('Ctrl-C in an import ends with 130, with nothing half-done and no lock left', async () => {
  const line = (at: number) => `O${at},c${at % 5_000}@example.com,2024-01-05,S${at % 100},1,10.00,EUR`;
  write('orders.csv', [header, ...Array.from({ length: 300_000 }, (_, at) => line(at))]);
  json('new', 'w.firsthand');
  const before = readFileSync(path('w.firsthand'));
  let isKilled = false;
  const { code, out } = await start(
    ['import', 'orders.csv', '--workspace', 'w.firsthand', '--json'],
    (err, kill) => {
      if (isKilled || err === '') return;
      isKilled = true;
      kill();
    },
  );
  expect({ code, out }).toEqual({ code: 130, out: '' });
  expect(readFileSync(path('w.firsthand')).equals(before)).toBe(true);
  expect(readdirSync(path()).filter((name) => name.includes('lock'))).toEqual([]);
}, 60_000);

test('every command has help on standard output', async () => {
  const { out } = run('--help');
  const names = ['new', 'sample', 'inspect', 'import', 'imports', 'dump', 'analyses', 'analyse', 'check'];
  expect(names.filter((name) => !new RegExp(`^  ${name} `, 'mu').test(out))).toEqual([]);
  const helps = await Promise.all(names.map((name) => start([name, '--help'])));
  expect(helps.map(({ code, err }) => ({ code, err }))).toEqual(names.map(() => ({ code: 0, err: '' })));
  expect(helps.filter((help) => !help.out.includes('--json'))).toEqual([]);
});

test('the catalogue names each parameter with its default', () => {
  const all = json('analyses') as { id: string }[]; // checked just below
  expect(all.find(({ id }) => id === 'rfm')).toMatchObject({
    params: { scale: { default: 5 }, method: { default: 'quantile' }, asOf: { default: null } },
    result: { customers: {}, groups: {}, thresholds: {} },
  });
});

const realFile = fileURLToPath(
  new URL('../../shared/data/transactions/online_retail_2010-12_to_2011-06.csv.gz', import.meta.url),
);
const hasRealFile = existsSync(realFile);
if (!hasRealFile) console.warn(`left out: the import of a real shop export, for want of ${realFile}`);

test.skipIf(!hasRealFile)(
  'every row of a real shop export is accounted for',
  () => {
    write('mapping.json', ['{"currency": "GBP"}']);
    expect(json('inspect', realFile)).toMatchObject({ kind: 'order-lines', rows: 245_903 });
    json('new', 'w.firsthand');
    const [imported] = json(
      'import',
      realFile,
      '--workspace',
      'w.firsthand',
      '--mapping',
      'mapping.json',
    ) as [Record<'rows' | 'created' | 'updated' | 'unchanged' | 'rejected', number>]; // as asserted in the first test
    const { rows, created, updated, unchanged, rejected } = imported;
    expect({ rows, sum: created + updated + unchanged + rejected }).toEqual({ rows: 245_903, sum: 245_903 });
    expect(json('check', 'w.firsthand')).toEqual({ ok: true, problems: [] });
  },
  120_000,
);
