import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { findBrowser } from '../shell/find-browser.ts';
import { useCommandLine } from '../shared/testing/command-line.ts';

const { path, run, json, write } = useCommandLine();
const inWorkspace = ['--workspace', 'w.firsthand'] as const;
const people = 1200;
const hasBrowser = findBrowser({ platform: process.platform, env: process.env, home: homedir() }) !== null;
const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
if (!hasBrowser || !hasPoppler)
  console.warn(
    'cli/report.test.ts: PDFs are not read back: that needs Chromium and pdftotext (poppler-utils)',
  );

const pad = (at: number) => String(at).padStart(4, '0');

/** People who ordered once or twice; every name is there once. */
function bringOrdersIn(count: number): void {
  const orders = Array.from({ length: count }, (_, at) => {
    const month = String((at % 12) + 1).padStart(2, '0');
    return `A${at},2025-${month}-0${(at % 9) + 1},p${at}@x.test,محمد P${pad(at)},${(at % 50) + 10}.25`;
  });
  write('orders.csv', ['Order ID,Order Date,Email,Name,Total', ...orders]);
  json('new', 'w.firsthand', '--currency', 'EUR');
  json('import', 'orders.csv', ...inWorkspace);
}

/** What is data in a page: everything but the day it was made on. */
const dataOf = (html: string) => html.slice(html.indexOf('<article'), html.indexOf('<footer>'));

test('a page needs no other file, asks for none, and the same data make the same bytes', () => {
  bringOrdersIn(40);
  const asked = ['report', 'customer-review', ...inWorkspace, '--period', 'all'] as const;
  expect(json(...asked, '--out', 'a.html')).toMatchObject({ template: 'customer-review', type: 'html' });
  const html = readFileSync(path('a.html'), 'utf8');
  expect(html).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'`);
  expect(html).not.toMatch(/<script|<link|<img|src=|@import|url\((?!"data:font)/u);
  expect(html.match(/https?:\/\/[^"]*/gu)).toEqual(html.match(/http:\/\/www\.w3\.org\/2000\/svg/gu));
  expect(json(...asked, '--out', 'b.html')).toMatchObject({ type: 'html' });
  expect(dataOf(readFileSync(path('b.html'), 'utf8'))).toBe(dataOf(html));
});

test('a workbook has the figures of the analysis, as another reader finds them, days as days', async () => {
  bringOrdersIn(40);
  const asked = ['report', 'board', ...inWorkspace, '--period', 'all', '--language', 'ar'] as const;
  json(...asked, '--out', 'a.xlsx');
  const sheets = await readXlsxFile(path('a.xlsx'));
  const of = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? [];
  expect(sheets[0]?.sheet).toBe('عن التقرير');
  const activity = json('analyse', 'activity', ...inWorkspace) as {
    revenueMinor: number;
    periods: { from: string; measures: { orders: { value: number; interval: [number, number] } } }[];
  };
  const [, ...rows] = of('الإيرادات بحسب الفترة');
  expect(rows.map((row) => row[1])).toEqual(
    activity.periods.map(({ from }) => new Date(`${from}T00:00:00Z`)),
  );
  const money = rows.reduce((sum, row) => sum + Number(row[2]), 0);
  expect(money).toBeCloseTo(activity.revenueMinor / 100, 6);
  expect(rows.map((row) => row.slice(5, 8))).toEqual(
    activity.periods.map(({ measures: { orders } }) => [orders.value, ...orders.interval]),
  );
  const rfm = json('analyse', 'rfm', ...inWorkspace) as { groups: { customers: number }[] };
  expect(
    of('مجموعات العملاء')
      .slice(1)
      .map((row) => row[1]),
  ).toEqual(rfm.groups.map(({ customers }) => customers));
});

test('a report for others names nobody, and shows no figure of few', () => {
  bringOrdersIn(40);
  const blocks = ['--blocks', 'groups,customers'] as const;
  const asked = ['report', 'board', ...inWorkspace, '--period', 'all', ...blocks] as const;
  json(...asked, '--out', 'team.html');
  json(...asked, '--external', '--out', 'others.html');
  const [team, others] = ['team.html', 'others.html'].map((name) => readFileSync(path(name), 'utf8'));
  expect(team).toContain('P0007');
  expect(others).not.toContain('P0007');
  expect(others).toContain('it names people');
  const shown = json('analyse', 'rfm', ...inWorkspace) as { groups: { customers: number }[] };
  const few = shown.groups.filter(({ customers }) => customers > 0 && customers < 5).length;
  expect(few).toBeGreaterThan(0);
  expect((others?.match(/fewer than shown/gu) ?? []).length).toBeGreaterThanOrEqual(few);
});

test('numbers as lines: amounts with their decimal mark, each with its column', () => {
  bringOrdersIn(40);
  json('report', 'board', ...inWorkspace, '--period', 'all', '--blocks', 'groups', '--out', 'a.csv');
  const lines = readFileSync(path('a.csv'), 'utf8').trimEnd().split('\r\n');
  expect(lines[0]).toBe('\ufeffSection,Table,Row,Label,Column,Value,Lower end,Upper end,Unit');
  const spent = lines
    .map((line) => line.split(','))
    .filter(([, table, , , column]) => table === 'Groups of customers' && column === 'Revenue');
  const total = spent.reduce((sum, cells) => sum + Math.round(Number(cells[5]) * 100), 0);
  expect(total).toBe((json('analyse', 'rfm', ...inWorkspace) as { revenueMinor: number }).revenueMinor);
});

test('what there is no such thing of is refused before anything is opened; a report without data is no file', () => {
  json('new', 'w.firsthand');
  const asked = ['report', 'board', ...inWorkspace] as const;
  expect(run(...asked, '--out', 'a.docx').code).toBe(2);
  expect(run(...asked, '--out', 'a.html', '--period', 'soon').err).toContain('last-90-days');
  expect(run('report', 'novel', ...inWorkspace, '--out', 'a.html').code).toBe(2);
  expect(run(...asked, '--out', 'a.html')).toMatchObject({ code: 1, out: '' });
});

test.skipIf(!hasBrowser || !hasPoppler)(
  'a PDF has every row, its Arabic shaped and readable, the head of a table on every page, and pages that are counted',
  () => {
    bringOrdersIn(people);
    const asked = ['report', 'board', ...inWorkspace, '--period', 'all', '--blocks', 'customers'] as const;
    expect(json(...asked, '--language', 'ar', '--out', 'a.pdf')).toMatchObject({ rows: people, type: 'pdf' });
    const text = execFileSync('pdftotext', ['-layout', path('a.pdf'), '-'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 ** 2,
    });
    const found = new Set(text.match(/P\d{4}/gu));
    expect(found.size).toBe(people);
    const pages = text.split('\f').filter((page) => page.trim() !== '');
    expect(pages.length).toBeGreaterThan(20);
    // the numbers of the page, and of all pages
    expect(pages.at(-1)).toMatch(new RegExp(`${pages.length}[^0-9]+${pages.length}`, 'u'));
    const raw = execFileSync('pdftotext', ['-raw', path('a.pdf'), '-'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 ** 2,
    });
    expect(raw.normalize('NFKC').match(/محمد/gu)?.length).toBeGreaterThanOrEqual(people);
    const sheets = raw.normalize('NFKC').split('\f');
    const withRows = sheets.filter((page) => /P\d{4}/u.test(page));
    expect(withRows.filter((page) => !page.includes('المدينة'))).toEqual([]);
  },
  300_000,
);
