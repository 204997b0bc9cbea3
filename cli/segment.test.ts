import { expect, test } from 'vitest';
import { startEngine } from '../engine/start.ts';
import { SegmentDefinition } from '../shared/core/segments/schema.ts';
import { useCommandLine } from '../shared/testing/command-line.ts';

const { run, json, write, path } = useCommandLine();

const buyers = {
  version: 1,
  where: {
    op: 'condition',
    condition: {
      kind: 'orders',
      measure: 'orders',
      goods: { by: 'anything' },
      period: { op: 'ever' },
      test: { op: 'at-least', value: 2 },
    },
  },
};

/** Ann ordered in January and March 2024, Bob in February. */
function makeShop() {
  write('orders.csv', [
    'Order ID,Email,Order Date,SKU,Quantity,Unit Price,Currency',
    'A1,ann@example.com,2024-01-05,S1,2,10.00,EUR',
    'A2,bob@example.com,2024-02-06,S1,1,10.00,EUR',
    'A3,ann@example.com,2024-03-07,S1,1,10.00,EUR',
  ]);
  write('buyers.json', JSON.stringify(buyers));
  json('new', 'w.firsthand');
  json('import', 'orders.csv', '--workspace', 'w.firsthand');
}

const ask = (...args: string[]) => json('segment', '--workspace', 'w.firsthand', ...args);

test('a definition in a file is evaluated, on any day, as a list or a number', () => {
  makeShop();
  expect(ask('--definition', 'buyers.json')).toMatchObject({
    count: 1,
    customers: [{ email: 'ann@example.com', orders: 2, spentMinor: 3000, lastOrderOn: '2024-03-07' }],
  });
  expect(ask('--definition', 'buyers.json', '--count')).toEqual({ count: 1 });
  expect(ask('--definition', 'buyers.json', '--as-of', '2024-03-06')).toEqual({ count: 0, customers: [] });
  const { code, out } = run('segment', '--workspace', 'w.firsthand', '--definition', 'buyers.json');
  expect(code).toBe(0);
  expect(out).toContain('1 customer is in it.');
  expect(out).toContain('ann@example.com');
});

test('what was typed wrongly is named before anything is opened', () => {
  makeShop();
  const wrong = (...args: string[]) => {
    const { code, err } = run('segment', '--workspace', 'w.firsthand', ...args);
    return [code, err.split('\n')[0]];
  };
  expect(wrong()).toEqual([2, 'Give either --name with a saved segment, or --definition with a file.']);
  expect(wrong('--name', 'A', '--definition', 'buyers.json')[0]).toBe(2);
  expect(wrong('--definition', 'gone.json')[1]).toContain('gone.json cannot be read');
  expect(wrong('--definition', 'buyers.json', '--as-of', '2024-02-30')).toEqual([
    2,
    '2024-02-30 is no day. Write it as YYYY-MM-DD.',
  ]);
  write('wrong.json', '{"version":1,"where":{"op":"some"}}');
  expect(wrong('--definition', 'wrong.json')[1]).toContain(
    'wrong.json is no definition of a segment: where.op',
  );
  expect(wrong('--name', 'Nobody')).toEqual([2, 'No segment is called Nobody. There are: –']);
  write('named.json', '{"version":1,"where":{"op":"condition","condition":{"kind":"segment","segment":7}}}');
  expect(wrong('--definition', 'named.json')[0]).toBe(1);
});

/** As the window does it. */
async function save(name: string): Promise<void> {
  const engine = startEngine({ dataFolder: path('app data') });
  const { token } = await engine.grant(path('w.firsthand'));
  await engine.client('workspace.open', { file: token });
  const definition = SegmentDefinition.parse(buyers);
  await engine.client('segments.save', { id: null, name, definition, action: '' });
  await engine.stop();
}

test('a saved segment is asked for by its name, and was looked at when it was saved and after each import', async () => {
  makeShop();
  await save('Came back');
  expect(ask('--name', 'Came back', '--count')).toEqual({ count: 1 });
  const looks = () =>
    run('dump', '--workspace', 'w.firsthand', '--table', 'segment_snapshot')
      .out.trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { row: { customers: number } }).row.customers);
  expect(looks()).toEqual([1]);
  write('more.csv', [
    'Order ID,Email,Order Date,SKU,Quantity,Unit Price,Currency',
    'A4,bob@example.com,2024-04-06,S1,1,10.00,EUR',
  ]);
  json('import', 'more.csv', '--workspace', 'w.firsthand');
  expect(looks()).toEqual([1, 2]);
  const [last] = json('imports', '--workspace', 'w.firsthand') as { importId: number }[];
  expect(run('undo', String(last?.importId), '--workspace', 'w.firsthand').code).toBe(0);
  expect(looks()).toEqual([1, 2, 1]);
});
