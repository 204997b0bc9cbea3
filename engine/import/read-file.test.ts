import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byColumn, importBothWays } from '../../shared/testing/import-both-ways.ts';
import { makeFiles } from '../../shared/testing/import-files.ts';
import { isPlainMapping } from '../../shared/core/import/coded/plain-orders.ts';
import { runs } from '../../shared/testing/property-runs.ts';
import { inspectFile } from '../read/inspect-file.ts';

async function checkBothWays(path: string): Promise<void> {
  const known = { currency: 'EUR', savedMapping: () => null };
  expect(isPlainMapping((await inspectFile(path, byColumn, undefined, known)).mapping)).toBe(true);
  const { db } = await importBothWays([{ path }, { path }]);
  db.close();
}

const often = <T>(usual: T[], odd: T[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
const order = often(['A1', 'A2', 'B1', 'B2', 'B3'], ['', ' A1 ', 'C1', 'C1234', "'A2", 'x'.repeat(40)]);
const customer = often(['1', '2', '3', '4'], ['', ' 1', "'2", '1E5']);
const name = often(['Ada', 'Grace', ''], ['  Ada ', 'A. Lovelace']);
const city = often(['Paris', 'Rome', ''], [' Rome']);
const day = often(
  ['13/02/2024', '14/02/2024', '01/02/2024'],
  [
    '',
    '2024-02-29',
    'soon',
    '31/02/2024',
    '15/02/2024 10:30',
    '15/09/1445',
    '45321',
    '1707782400',
    '13/02/24',
  ],
);
const sku = often(['MUG', 'TEA', 'POT'], ['', ' MUG', "'007"]);
const product = often(['Mug', 'Tea', ''], ['mug', 'M U G']);
const quantity = often(['1', '2', '12'], ['', '-3', '1.5', 'many', '0', '-0', '50%']);
const price = often(['9.99', '0.5', '100'], ['', 'free', '1,5', '0.0042', '99999999999999', '(2.00)', '$3']);
const note = often(['', 'gift'], ['=1+1', ' spaced ']);
const line = fc
  .tuple(order, customer, name, city, day, sku, product, quantity, price, note)
  .map((cells) => cells.join(','));
const odd = fc.constantFrom(
  ',,,,,,,,,',
  'A1,1',
  'A1,1,Ada,Paris,13/02/2024,MUG,Mug,1,2.00,gift,more',
  '"open,1,2',
);
const body = fc.array(fc.oneof({ weight: 30, arbitrary: line }, { weight: 1, arbitrary: odd }), {
  minLength: 1,
  maxLength: 40,
});
const below = fc.constantFrom(
  '',
  '',
  'Total,,,,,,,,250.00,\n',
  'Source: the till,,,,,,,,,\n',
  ',,,,,,,,,\nTotal,,,,,,,12,,\nPrinted on Monday\n',
);
const header = 'Order ID,Customer ID,Customer Name,City,Order Date,SKU,Product,Quantity,Unit Price,Gift note';

test('an import by columns and pages stores and says what one row by row does, twice over', async () => {
  const files = makeFiles();
  let at = 0;
  await fc.assert(
    fc.asyncProperty(body, below, async (rows, notes) => {
      at += 1;
      const path = files.write(
        `orders ${at}.csv`,
        `${header}\n13,1,,,13/02/2024,MUG,,1,1.00,\n${rows.join('\n')}\n${notes}`,
      );
      await checkBothWays(path);
      rmSync(path);
    }),
    { numRuns: runs(40) },
  );
  files.remove();
}, 240_000);

test('amounts of their own, and none but a price, both ways alike', async () => {
  const files = makeFiles();
  const rows = ['1,7,2024-01-02,5.00,2', '1,7,2024-01-03,,3', '2,8,2024-01-02,x,1', '3,,2024-01-02,-1.00,1'];
  const withAmount = files.write(
    'a.csv',
    `Order ID,Customer ID,Order Date,Line Total,Quantity\n${rows.join('\n')}\n`,
  );
  await checkBothWays(withAmount);
  const priced = files.write(
    'p.csv',
    'Order ID,Customer ID,Order Date,Unit Price\n1,7,2024-01-02,5.00\n2,7,2024-01-02,\n',
  );
  await checkBothWays(priced);
  files.remove();
});
