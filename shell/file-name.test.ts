import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFileName, mendFileName } from './file-name.ts';
import { isOffered } from './importable.ts';

test.each([
  'acme.firsthand',
  'عملاء 2026.csv',
  'Café – mai.csv',
  'a',
  '顧客.csv',
  'con-tacts.csv',
  'نام‌ها.csv',
])('%j is a good name', (name) => expect(checkFileName(name)).toBe(name));

test.each([
  '',
  '.',
  '..',
  '.hidden',
  ' a.csv',
  'a.csv ',
  'a.csv.',
  '../a.csv',
  'a/b.csv',
  'a\\b.csv',
  'C:a.csv',
  'a.csv:stream',
  'a\u0000.csv',
  'a\nb.csv',
  'invoice\u202evsc.exe',
  'CON',
  'nul.csv',
  'LPT1.csv',
  'x'.repeat(201),
  'ع'.repeat(101),
])('%j is refused', (name) => {
  expect(() => checkFileName(name)).toThrow(expect.objectContaining({ code: 'file-name-invalid' }));
});

test('whatever is proposed is mended into a good name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const mended = mendFileName(name, 'fallback.csv');
      expect(checkFileName(mended)).toBe(mended);
    }),
  );
  expect(mendFileName('../../etc/passwd', 'x')).toBe('etc passwd');
  expect(mendFileName('con.csv', 'x')).toBe('_con.csv');
  expect(mendFileName(' . ', 'x.csv')).toBe('x.csv');
});

test('only workspaces and tables are offered', () => {
  const offered = ['a.firsthand', 'A.CSV', 'a.csv.gz', 'a.tsv', 'a.txt', 'a.xlsx'];
  const left = ['a.png', 'firsthand', 'csv', 'a.firsthand-lock', 'a.firsthand-journal', 'a.gz', 'a.xls.exe'];
  expect([...offered, ...left].filter(isOffered)).toEqual(offered);
});
