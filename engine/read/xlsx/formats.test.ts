import { expect, test } from 'vitest';
import { columnOf, rowOf } from './cell-place.ts';
import { builtInFormat, readFormatCode } from './format-code.ts';
import { digitsText, numberText } from './number-text.ts';
import { serialText } from './serial-date.ts';

test.each([
  ['yyyy-mm-dd', 'date'],
  ['m/d/yy h:mm', 'date'],
  ['mmm-yy', 'date'],
  ['mmmm', 'date'],
  ['yyyy', 'date'],
  ['[$-F800]dddd, mmmm dd, yyyy', 'date'],
  ['[$-409]d\\-mmm\\-yy;@', 'date'],
  ['[$-ar-EG,A]dd/mm/yyyy', 'date'],
  ['dddd"، "dd" من "mmmm yyyy', 'date'],
  ['TT.MM.JJJJ', 'date'],
  ['jj/mm/aaaa', 'date'],
  ['yyyy"年"m"月"d"日"', 'date'],
  ['[Red]dd/mm/yyyy', 'date'],
  ['dd/mm/yyyy hh:mm:ss.000', 'date'],
  ['[$-F400]h:mm:ss AM/PM', 'time'],
  ['hh:mm', 'time'],
  ['mm:ss.0', 'time'],
  ['[h]:mm:ss', 'elapsed'],
  ['[mm]:ss', 'elapsed'],
  ['General', 'number'],
  ['GENERAL', 'number'],
  ['Standard', 'number'],
  ['@', 'number'],
  ['0', 'number'],
  ['0.00', 'number'],
  ['#,##0.00 "days"', 'number'],
  ['0.0 "h"', 'number'],
  ['0.00E+00', 'number'],
  ['# ?/?', 'number'],
  ['[$€-407]#,##0.00', 'number'],
  ['_("$"* #,##0.00_)', 'number'],
  ['[Red][>=100]0;0', 'number'],
  ['"yes";"no"', 'number'],
  ['00000', 'digits'],
  ['000-00-0000', 'digits'],
  ['(###) ###-####', 'digits'],
  ['\\+00 000 0000', 'digits'],
])('the number format %s makes a %s', (code, kind) => {
  expect(readFormatCode(code).kind).toBe(kind);
});

test('amounts are told from plain numbers by their format', () => {
  const isAmount = (code: string) => {
    const format = readFormatCode(code);
    return format.kind === 'number' && format.isAmount;
  };
  expect(['0.00', '#,##0', '0%', '[$€-407]0', '"$"0', '0', '@', 'General'].map(isAmount)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('built-in formats need no description', () => {
  const kinds = (ids: readonly number[]) => ids.map((id) => builtInFormat(id).kind);
  expect(kinds([14, 15, 16, 17, 22, 27, 36, 57])).toEqual(Array.from({ length: 8 }, () => 'date'));
  expect(kinds([18, 19, 20, 21, 45, 47])).toEqual(Array.from({ length: 6 }, () => 'time'));
  expect(kinds([46])).toEqual(['elapsed']);
  expect(kinds([0, 1, 2, 9, 10, 11, 12, 37, 44, 48, 49])).toEqual(Array.from({ length: 11 }, () => 'number'));
});

test.each<[written: string, kind: 'date' | 'time' | 'elapsed', is1904: boolean, text: string]>([
  // 1 January 1900 is 1; 1970-01-01 is 25569 = 70 · 365 + 17 leap days + the one that never was + 1
  ['1', 'date', false, '1900-01-01'],
  ['59', 'date', false, '1900-02-28'],
  ['60', 'date', false, '1900-02-29'],
  ['61', 'date', false, '1900-03-01'],
  ['25569', 'date', false, '1970-01-01'],
  ['45000', 'date', false, '2023-03-15'],
  ['2958465', 'date', false, '9999-12-31'],
  ['2958466', 'date', false, '2958466'],
  ['0', 'date', false, '1900-01-00'],
  ['-1', 'date', false, '-1'],
  // four years and a day later
  ['0', 'date', true, '1904-01-01'],
  ['43538', 'date', true, '2023-03-15'],
  ['2957003', 'date', true, '9999-12-31'],
  ['2957004', 'date', true, '2957004'],
  // half a day is noon; the day is kept whatever the format shows
  ['45000.5', 'date', false, '2023-03-15 12:00:00'],
  ['45000.5', 'time', false, '2023-03-15 12:00:00'],
  ['45000.999999999', 'date', false, '2023-03-16'],
  ['41026.479166666664', 'date', true, '2016-04-28 11:30:00'],
  ['0.884722222222222', 'time', false, '21:14:00'],
  ['0.00001', 'time', false, '00:00:00.864'],
  // 100 h 20 min 30 s is 4.18090277…
  ['4.18090277777778', 'elapsed', false, '100:20:30'],
  ['-0.25', 'elapsed', false, '-06:00:00'],
])('%s as a %s (1904: %s) is %s', (written, kind, is1904, text) => {
  expect(serialText(written, kind, is1904)).toBe(text);
});

test.each([
  ['501', '501'],
  ['0.30000000000000004', '0.3'],
  ['19.989999999999998', '19.99'],
  ['2.5500000000000003', '2.55'],
  ['123456789.123456', '123456789.123456'],
  ['4.1111111111111112E+15', '4111111111111111'],
  ['1E5', '100000'],
  ['1.0000000000000001E-7', '0.0000001'],
  ['-1.5E-3', '-0.0015'],
  ['12345678901234567', '12345678901234567'],
  ['9007199254740993', '9007199254740993'],
  ['1.5E+22', '15000000000000000000000'],
  ['7.225973768125749e+86', '7.22597376812575E+86'],
  ['-0', '0'],
  ['.5', '0.5'],
  ['', null],
  ['1,5', null],
  ['abc', null],
  ['1E999', null],
])('the number %s is shown as %s', (written, text) => {
  expect(numberText(written)).toBe(text);
});

test.each([
  ['501', '00000', '00501'],
  ['123456', '00000', '123456'],
  ['0', '000', '000'],
  ['-5', '000', '-5'],
  ['1.5', '000', '1.5'],
  ['5550142', '000-0000', '555-0142'],
  ['42', '000-0000', '000-0042'],
  ['2025550142', '(###) ###-####', '(202) 555-0142'],
  ['5550142', '(###) ###-####', '555-0142'],
  ['123456789', '000-00-0000', '123-45-6789'],
])('%s by %s is shown as %s', (text, pattern, shown) => {
  expect(digitsText(text, pattern)).toBe(shown);
});

test('places of cells', () => {
  expect(['A1', 'Z9', 'AA10', 'XFD1048576', '1', ''].map(columnOf)).toEqual([0, 25, 26, 16_383, -1, -1]);
  expect(['A1', 'XFD1048576', 'A', ''].map(rowOf)).toEqual([1, 1_048_576, 0, 0]);
});
