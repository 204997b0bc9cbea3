import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drift, rowsOf, type Lines } from '../../testing/profile-lines.ts';
import type { Issue } from '../model/import.ts';

const codes = (before: Lines, after: Lines) =>
  drift(before, after).map(({ code, column }) => `${code} ${column ?? ''}`.trim());

/** A file of one column with the given cells. */
const column = (meaning: string, cells: readonly string[], more: Partial<Lines> = {}): Lines => ({
  columns: { C: meaning },
  rows: cells.map((cell) => [cell]),
  ...more,
});
const repeat = (count: number, ...cells: readonly string[]) =>
  Array.from({ length: count }, (_, at) => cells[at % cells.length] ?? '');
/** Of 100 cells, so many are the first and the rest the second. */
const share = (percent: number, yes: string, no: string, count = 100) =>
  Array.from({ length: count }, (_, at) => ((at * 37) % 100 < percent ? yes : no));

describe('columns', () => {
  const before: Lines = {
    columns: { Email: 'customer.email', City: 'customer.city', Tier: 'custom' },
    rows: [],
  };
  test('one that is new, one that is gone and one with another name are said', () => {
    const after: Lines = { columns: { Email: 'customer.email', Tiers: 'custom', Loyal: 'custom' }, rows: [] };
    expect(drift(before, after).map(({ code, column: name, severity }) => [code, name, severity])).toEqual([
      ['column-missing', 'City', 'danger'],
      ['column-renamed', 'Tiers', 'warning'],
      ['column-new', 'Loyal', 'info'],
    ]);
  });
  test('another order of columns is nothing', () => {
    expect(
      codes(before, {
        ...before,
        columns: { Tier: 'custom', Email: 'customer.email', City: 'customer.city' },
      }),
    ).toEqual([]);
  });
  test('other capitals and underscores are nothing', () => {
    expect(
      codes(before, {
        ...before,
        columns: { email: 'customer.email', city: 'customer.city', TIER: 'custom' },
      }),
    ).toEqual([]);
  });
});

describe('blanks', () => {
  test('10 in 100 blank, then 40 in 100, is said with both shares', () => {
    const found = drift(column('custom', share(10, '', 'x')), column('custom', share(40, '', 'x')));
    expect(found).toEqual([
      {
        code: 'blank-more',
        column: 'C',
        severity: 'danger',
        action: 'check-column',
        params: { shareBefore: 0.1, share: 0.4 },
        n: 100,
        nBefore: 100,
      },
    ]);
  });
  test('fewer blanks are good news', () => {
    expect(
      drift(column('custom', share(40, '', 'x')), column('custom', share(10, '', 'x')))[0],
    ).toMatchObject({
      code: 'blank-fewer',
      severity: 'info',
    });
  });
  test('10 and 14 in 100 may be chance', () => {
    expect(codes(column('custom', share(10, '', 'x')), column('custom', share(14, '', 'x')))).toEqual([]);
  });
  test('10 and 12 in 100 of a large file are sure, and too little to matter', () => {
    const of = (percent: number) => column('custom', share(percent, '', 'x', 20_000));
    expect(codes(of(10), of(12))).toEqual([]);
  });
  test('of ten rows nothing is concluded', () => {
    expect(codes(column('custom', repeat(10, 'x')), column('custom', repeat(10, '', 'x')))).toEqual([]);
  });
  test('of forty columns that differ by chance, none is said where one alone would be', () => {
    // 20 and 36 in 100: p = 0.012, below 0.05 of two tests, and above 0.05 / 41 of forty-one
    const wide = (percent: number): Lines => ({
      columns: Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`C${at}`, 'ignore'])),
      rows: share(percent, '', 'x').map((cell) =>
        Array.from({ length: 40 }, (_, at) => (at === 0 ? cell : 'x')),
      ),
    });
    expect(codes(column('ignore', share(20, '', 'x')), column('ignore', share(36, '', 'x')))).toEqual([
      'blank-more C',
    ]);
    expect(codes(wide(20), wide(36))).toEqual([]);
  });
});

describe('rows, rejects and problems', () => {
  const rows = (count: number, more: Partial<Lines> = {}) => column('ignore', repeat(count, 'x'), more);
  const issue = (count: number): Issue => ({
    code: 'email-unreadable',
    column: 'C',
    count,
    example: null,
    firstRow: 1,
  });
  test('more than twice, or less than half, as many rows', () => {
    expect(codes(rows(100), rows(201))).toEqual(['rows-more']);
    expect(codes(rows(100), rows(49))).toEqual(['rows-fewer']);
  });
  test('half as many or twice as many is a month like others', () => {
    expect(codes(rows(100), rows(200))).toEqual([]);
    expect(codes(rows(100), rows(50))).toEqual([]);
    expect(codes(rows(3), rows(15))).toEqual([]);
  });
  test('2 rejects in 200, then 30', () => {
    expect(drift(rows(200, { rejected: 2 }), rows(200, { rejected: 30 }))).toMatchObject([
      { code: 'rejects-more', severity: 'danger', params: { share: 0.15, shareBefore: 0.01 } },
    ]);
  });
  test('2 rejects in 200, then 5, may be chance', () => {
    expect(codes(rows(200, { rejected: 2 }), rows(200, { rejected: 5 }))).toEqual([]);
  });
  test('a problem that a tenth of the rows did not have', () => {
    expect(codes(rows(200, { issues: [issue(2)] }), rows(200, { issues: [issue(22)] }))).toEqual([
      'issue-more C',
    ]);
    expect(codes(rows(200, { issues: [issue(2)] }), rows(200, { issues: [issue(6)] }))).toEqual([]);
    expect(codes(rows(200, { issues: [issue(22)] }), rows(200, { issues: [issue(2)] }))).toEqual([]);
  });
});

describe('how the file is written', () => {
  test('days and months that changed places', () => {
    expect(
      codes(column('survey.at', repeat(30, '25/01/2024')), column('survey.at', repeat(30, '01/25/2024'))),
    ).toEqual(['date-order C']);
  });
  test('a date that decides nothing changes nothing', () => {
    expect(
      codes(column('survey.at', repeat(30, '25/01/2024')), column('survey.at', repeat(30, '02/01/2024'))),
    ).toEqual([]);
  });
  test('a decimal comma where a point was', () => {
    const price = (text: string) =>
      column('product.price', repeat(30, text), { mapping: { currency: 'EUR' } });
    expect(codes(price('12.50'), price('12,50'))).toEqual(['decimal-mark C']);
  });
  test('another encoding and separator are details', () => {
    const read = (encoding: string, delimiter: string) =>
      column('ignore', repeat(30, 'x'), { mapping: { read: { encoding, delimiter } } });
    expect(
      drift(read('utf-8', ','), read('windows-1252', ';')).map(({ code, severity }) => [code, severity]),
    ).toEqual([
      ['encoding', 'info'],
      ['delimiter', 'info'],
    ]);
    expect(codes(read('utf-8', ','), read('utf-8', ','))).toEqual([]);
  });
  test('a currency never seen before', () => {
    const orders = (...currencies: string[]) => column('orders.currency', repeat(30, ...currencies));
    expect(drift(orders('EUR'), orders('EUR', 'USD'))).toMatchObject([
      { code: 'currency-new', params: { currencies: 'USD', count: 1 } },
    ]);
    expect(codes(orders('EUR', 'USD'), orders('EUR'))).toEqual([]);
  });
});

describe('consent', () => {
  const news = (percent: number, count = 100) =>
    column('consent.emailOptIn', share(percent, 'yes', 'no', count));
  test('yes and no that have changed places are the most serious thing to say', () => {
    expect(drift(news(80), news(20))).toEqual([
      {
        code: 'consent-flipped',
        column: 'C',
        severity: 'danger',
        action: 'check-polarity',
        params: { share: 0.2, shareBefore: 0.8 },
        n: 100,
        nBefore: 100,
      },
    ]);
  });
  test('a share that fell is said, and is no flip', () => {
    expect(codes(news(80), news(60))).toEqual(['consent-share C']);
  });
  test('a share that moved a little is nothing', () => {
    expect(codes(news(80), news(75))).toEqual([]);
    expect(codes(news(50), news(56))).toEqual([]);
  });
  test('half and half cannot flip', () => {
    expect(codes(news(55, 1000), news(45, 1000))).toEqual(['consent-share C']);
  });
  test('an opt-out where an opt-in was is another column, not a flip', () => {
    const before: Lines = {
      columns: { 'Opt in': 'consent.emailOptIn' },
      rows: share(80, 'yes', 'no').map((cell) => [cell]),
    };
    const after: Lines = {
      columns: { 'Opt out': 'consent.emailOptOut' },
      rows: share(20, 'yes', 'no').map((cell) => [cell]),
    };
    expect(codes(before, after)).toEqual(['column-missing Opt in', 'column-new Opt out']);
  });
});

test('the same file twice is never different', () => {
  const cell = fc.constantFrom(
    '',
    'yes',
    'no',
    'paid',
    'Oslo',
    '12.5',
    '7',
    '2024-03-01',
    '01/02/2024',
    'a@x.com',
  );
  const meanings = ['customer.email', 'customer.city', 'custom', 'consent.emailOptIn', 'customer.updatedAt'];
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 80 }), (rows) => {
      const lines: Lines = {
        columns: Object.fromEntries(meanings.map((meaning, at) => [`C${at}`, meaning])),
        rows,
      };
      expect(drift(lines, lines)).toEqual([]);
    }),
  );
});

test('of a hundred pairs of files from one source, few are called different', () => {
  // seeded draws of one population: 8 columns each; a rate of false findings far above one in twenty pairs would show
  let state = 7;
  const draw = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const file = (): Lines => ({
    columns: Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => [`C${at}`, at < 4 ? 'custom' : 'orders.state']),
    ),
    rows: rowsOf(120, () =>
      Array.from({ length: 8 }, (_, at) => {
        if (draw() < 0.2) return '';
        return at < 4
          ? String(Math.round(draw() * 400) / 4)
          : (['paid', 'lost', 'open'][Math.floor(draw() * 3)] ?? '');
      }),
    ),
  });
  const different = Array.from({ length: 100 }, () => drift(file(), file())).filter(
    (found) => found.length > 0,
  );
  expect(different.length).toBeLessThan(10);
});
