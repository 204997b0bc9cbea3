import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import type { Currency } from '../../model/money.ts';
import { toNumber } from '../cells/parse-number.ts';
import { figureReader, packedColumn, unpackCell, withPackedLines } from './packed-cell.ts';
import { shareOut } from './share-out.ts';
import { splitOrder } from './split-order.ts';

const euro = 'EUR' as Currency; // three capital letters
const read = figureReader(null);

/** Product, pieces and amount of each line of a cell, the amounts of an order of 10.00. */
function lines(cell: string): string[] | null {
  const found = unpackCell(cell, read);
  const goods = 1000 as Parameters<typeof splitOrder>[2]; // a whole number
  const split = found === null ? null : splitOrder(found.lines, euro, goods);
  return split === null
    ? null
    : split.lines.map(({ line }) => [line.product ?? line.sku, line.quantity, line.amount].join(' | '));
}

test.each([
  ['2 x Coffee; 1 x Tea', ['Coffee | 2 | 667', 'Tea | 1 | 333']],
  ['Coffee x 2, Tea x 1', ['Coffee | 2 | 667', 'Tea | 1 | 333']],
  ['3× Mug', ['Mug | 3 | 1000']],
  ['2 x Coffee @ 3.50; 1 x Tea = 3.00', ['Coffee | 2 | 700', 'Tea | 1 | 300']],
  ['Coffee (2); Tea (1)', ['Coffee | 2 | 667', 'Tea | 1 | 333']],
  ['٢ × قهوة؛ ١ × شاي', ['قهوة | 2 | 667', 'شاي | 1 | 333']],
  ['name:Mug|quantity:2|total:19.00;name:Tea|quantity:1|total:4.00', ['Mug | 2 | 1900', 'Tea | 1 | 400']],
  ['id:1|name:Mug|sku:M1|quantity:2|price:9.50', ['Mug | 2 | 1900']],
  ['[{"title":"Mug","qty":2,"unit_price":"9.50"}]', ['Mug | 2 | 1900']],
  ['{"line_items":[{"sku":"M1","quantity":1,"total":4}]}', ['M1 | 1 | 400']],
])('%s is taken apart', (cell, expected) => {
  expect(lines(cell)).toEqual(expected);
});

test.each([
  [''],
  ['Coffee'],
  ['Coffee, Tea'],
  ['2 x Coffee; and something'],
  ['name:Mug'],
  ['note: call me | maybe'],
  ['[1, 2]'],
  ['{"name":'],
  ['[{"name":"Mug","quantity":"two"}]'],
  ['2 x 3'],
])('%s is no list of lines', (cell) => {
  expect(unpackCell(cell, read)).toBeNull();
});

test('no text makes the reader throw, and every line it finds has a name and a number of pieces', () => {
  const piece = fc.constantFrom(
    '2 x ',
    'name:',
    '|',
    ';',
    'Tea',
    'quantity:',
    '1',
    '[',
    '{"name":"a"}',
    ']',
    ',',
    '@',
    '=',
    ' ',
  );
  const cells = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(cells, (cell) => {
      for (const { product, sku, quantity } of unpackCell(cell, read)?.lines ?? []) {
        expect(product ?? sku).toBeTruthy();
        expect(quantity === undefined || (quantity !== null && Number.isFinite(toNumber(quantity)))).toBe(
          true,
        );
      }
    }),
    { numRuns: runs(2000) },
  );
});

test('shares add up to what is shared out, whatever the weights', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.array(fc.double({ min: -5, max: 100, noNaN: true }), { minLength: 1, maxLength: 20 }),
      (whole, weights) => {
        const parts = shareOut(whole, weights);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
        expect(parts.every(Number.isInteger)).toBe(true);
      },
    ),
  );
});

test('a column is a list of lines when most of its cells are, and some holds several', () => {
  const several = packedColumn(['2 x Coffee; 1 x Tea', '1 x Tea', '', 'by phone'], null);
  expect(several).toMatchObject({ form: 'counted', filled: 3, understood: 2 });
  expect(several?.example.lines).toEqual([
    { product: 'Coffee', quantity: 2 },
    { product: 'Tea', quantity: 1 },
  ]);
  expect(packedColumn(['Mug (2)', 'Pot (3)'], null)).toBeNull();
  expect(packedColumn(['', ''], null)).toBeNull();
});

test('a file with names and quantities of its own has no column of packed lines', () => {
  const column = (name: string, meaning: string) => ({
    name,
    meaning,
    confidence: 0.9,
    sample: [],
    blank: 0,
  });
  const columns = [column('item', 'line.product'), column('qty', 'line.quantity')];
  expect(withPackedLines(columns, [['2 x Coffee; 1 x Tea', '3']]).map(({ meaning }) => meaning)).toEqual([
    'line.product',
    'line.quantity',
  ]);
});
