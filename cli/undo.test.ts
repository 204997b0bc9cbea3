import { beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { useCommandLine } from '../shared/testing/command-line.ts';

const { run, json, write } = useCommandLine();
const header = 'Order ID,Email,Order Date,SKU,Quantity,Unit Price,Currency';
const inWorkspace = (...args: readonly string[]) => run(...args, '--workspace', 'w.firsthand');
const dump = () => inWorkspace('dump', '--identical').out;
const Imports = z.array(z.object({ importId: z.int(), undoneAt: z.string().nullable() }));
const imports = () => Imports.parse(json('imports', '--workspace', 'w.firsthand'));

beforeEach(() => {
  write('may.csv', [header, 'A1,ann@example.com,2024-05-05,S1,2,10.00,EUR']);
  write('june.csv', [header, 'A2,bob@example.com,2024-06-05,S1,1,10.00,EUR']);
  expect(run('new', 'w.firsthand', '--currency', 'EUR').code).toBe(0);
  expect(inWorkspace('import', 'may.csv').code).toBe(0);
});

test('an import is undone, says what went, and the workspace is as before it', () => {
  const before = dump();
  expect(inWorkspace('import', 'june.csv').code).toBe(0);
  expect(dump()).not.toBe(before);
  const { code, out } = inWorkspace('undo', '2');
  expect(code).toBe(0);
  expect(out).toContain('june.csv');
  expect(out).toContain('1 orders');
  expect(dump()).toBe(before);
  expect(imports()).toEqual([
    { importId: 2, undoneAt: expect.any(String) as unknown },
    { importId: 1, undoneAt: null },
  ]);
  expect(run('check', 'w.firsthand').code).toBe(0);
});

test('with --json the outcome is one value', () => {
  const { code, out } = inWorkspace('undo', '1', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    importId: 1,
    fileName: 'may.csv',
    gone: { orders: 1, orderLines: 1, products: 1, records: 1, customers: 1 },
    restored: 0,
    keptRows: 0,
    undoneAt: expect.any(String) as unknown,
  });
});

test('an import that is not there, is undone already or is no number is refused, and changes nothing', () => {
  expect(inWorkspace('undo', '77')).toMatchObject({ code: 1, out: '' });
  expect(inWorkspace('undo', 'last')).toMatchObject({ code: 2, out: '' });
  expect(imports()).toEqual([{ importId: 1, undoneAt: null }]);
  expect(inWorkspace('undo', '1').code).toBe(0);
  const after = dump();
  const again = inWorkspace('undo', '1');
  expect(again).toMatchObject({ code: 1, out: '' });
  expect(again.err).toContain('may.csv');
  expect(dump()).toBe(after);
});
