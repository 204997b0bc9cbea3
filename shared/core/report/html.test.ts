import { expect, test } from 'vitest';
import { valueFormats } from '../format/values.ts';
import { estimated, hidden, type ReportDocument } from './document.ts';
import { reportHtml, type HtmlKit } from './html.ts';
import { reportLines, reportSheets } from './sheets.ts';

const evil = '</style><script>alert("1")</script>';
const kit: HtmlKit = {
  t: (key, params = {}) => [key, ...Object.values(params)].join(' '),
  format: valueFormats({ language: 'en', digits: 'latin' }),
  ...{ stamp: 'abc', made: 'today', fonts: '' },
  hash: (text) => String(text.length),
};

/** As many rows as asked for, each with a name, a share with its interval and an amount. */
function documentOf(rows: number, more: Partial<ReportDocument> = {}): ReportDocument {
  return {
    ...{
      title: evil,
      language: 'en',
      currency: 'EUR',
      scope: [['Workspace', evil]],
      leftOut: [],
      least: null,
    },
    sections: [
      {
        ...{ block: 'groups', title: evil, lead: [evil], figures: [] },
        tables: [
          {
            caption: 'Rows',
            columns: [
              { name: evil, kind: 'quote' },
              { name: 'Share', kind: 'share', hasInterval: true },
              { name: 'Spent', kind: 'money' },
            ],
            rows: Array.from({ length: rows }, (_, at) => [
              at === 0 ? evil : `row ${at}`,
              at === 1 ? hidden : estimated(0.5, [0.25, 0.75]),
              -1250,
            ]),
          },
        ],
        basis: { n: 'n = 3', filter: 'all', method: 'counted' },
      },
    ],
    ...more,
  };
}

test('whatever is told stays text: it ends neither a rule, an attribute nor the page', () => {
  const html = reportHtml(documentOf(3), kit);
  expect(html).not.toContain('<script');
  expect(html.match(/<\/style>/gu)).toHaveLength(2);
  expect(html.match(/<style>/gu)).toHaveLength(2);
});

test('five thousand rows stay five thousand, in the page, in the sheets and in the lines', () => {
  const document = documentOf(5000);
  expect(reportHtml(document, kit).match(/<tr>/gu)).toHaveLength(5001);
  const [about, rows] = reportSheets(document, kit);
  expect(about?.name).toBe('report.sheet.about');
  expect(rows?.rows).toHaveLength(5000);
  // a share and an amount a row
  expect(reportLines(document, kit.t).rows).toHaveLength(10_000);
});

test('a section says what it rests on, by which filter and method, and of which data', () => {
  const section = /<section[\s\S]*<\/section>/u.exec(reportHtml(documentOf(1), kit))?.[0] ?? '';
  for (const said of ['n = 3', 'all', 'counted', 'abc']) expect(section).toContain(`<dd>${said}</dd>`);
});

test('numbers with an interval have three columns; what is hidden says so, amounts stay numbers', () => {
  const [, sheet] = reportSheets(documentOf(2), kit);
  expect(sheet?.columns.map(({ kind }) => kind)).toEqual(['text', 'share', 'share', 'share', 'money']);
  expect(sheet?.rows).toEqual([
    [evil, 0.5, 0.25, 0.75, -1250],
    ['row 1', 'report.hidden', null, null, -1250],
  ]);
  const lines = reportLines(documentOf(1), kit.t).rows;
  expect(lines.map((line) => line.slice(4))).toEqual([
    ['Share', 0.5, 0.25, 0.75, 'report.sheet.value.share'],
    ['Spent', '-12.50', null, null, 'EUR'],
  ]);
});

test('a report in Arabic runs from right to left, and says what was left out', () => {
  const leftOut = [{ block: 'themes', why: 'no-data' }] as const;
  const html = reportHtml(documentOf(1, { language: 'ar', leftOut, least: 5 }), kit);
  expect(html).toContain('<article class="report" lang="ar" dir="rtl">');
  expect(html).toContain('report.leftOut.no-data report.block.themes');
  expect(html).toContain('report.suppressed 5');
});
