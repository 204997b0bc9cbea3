import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeNumbering } from './numbering.ts';

const names = ['Order', 'Date', 'Amount'];
const order = (i: number) => [String(i), '2024-01-05', '9.50'];

/** Every row that is handed on, with what is said of it, when the rows come in blocks of these sizes. */
function numbered(rows: readonly string[][], sizes: readonly number[], holds?: number) {
  const numbering = makeNumbering('a.csv', { skipRows: 1, headerRows: 1 }, holds);
  const found: (readonly [row: number, cells: readonly string[], code: string | null])[] = [];
  const keep = (batch: ReturnType<typeof numbering.end>) =>
    batch?.rows.forEach((cells, i) => {
      const row = batch.firstRow + i;
      found.push([row, cells, batch.damage.find((one) => one.row === row)?.code ?? null]);
    });
  let at = 0;
  for (const size of [...sizes, rows.length]) {
    keep(numbering.batch({ rows: rows.slice(at, at + size), damage: null }, ''));
    at = Math.min(rows.length, at + size);
  }
  keep(numbering.end());
  return { found, header: numbering.header, rows: numbering.rows() };
}

test('rows are numbered alike however the blocks are cut, and the notes at the end are told', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 20 });
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 300 }), sizes, (count, cuts) => {
      const orders = Array.from({ length: count }, (_, i) => order(i + 1));
      const rows = [['A title'], names, ...orders, ['Total', '', '99'], ['Source: the shop']];
      const { found, header, rows: total } = numbered(rows, cuts);
      expect(header).toEqual([names]);
      expect(total).toBe(count + 2);
      expect(found).toEqual([
        ...orders.map((cells, i) => [i + 1, cells, null]),
        [count + 1, ['Total', '', '99'], 'total-row'],
        [count + 2, ['Source: the shop'], 'below-table'],
      ]);
    }),
  );
});

test('a reader that looks at the end by itself gets its rows at once, and may pass some by', () => {
  const numbering = makeNumbering('a.csv', { skipRows: 0, headerRows: 1 }, 0);
  expect(numbering.batch({ rows: [names, order(1)], damage: null }, '')).toEqual({
    firstRow: 1,
    rows: [order(1)],
    damage: [],
  });
  numbering.pass(1000);
  expect(numbering.batch({ rows: [order(1002)], damage: null }, '')?.firstRow).toBe(1002);
  expect([numbering.end(), numbering.rows()]).toEqual([null, 1002]);
});

test('a row that began in the text before is looked at for characters that the encoding has not', () => {
  const numbering = makeNumbering('a.csv', { skipRows: 0, headerRows: 0 });
  numbering.batch({ rows: [], damage: null }, 'a\ufffd');
  numbering.batch({ rows: [['a\ufffdb', 'c', 'd']], damage: null }, 'b,c,d\n');
  expect(numbering.end()?.damage).toEqual([{ row: 1, code: 'text-undecodable' }]);
});
