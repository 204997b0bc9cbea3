import type { Formats } from '../format/values.ts';
import { drawBars, mostBars } from './charts/bars.ts';
import type { ChartKit } from './charts/chart-kit.ts';
import { drawLine } from './charts/line.ts';
import type {
  ReportCell,
  ReportDocument,
  ReportFigure,
  ReportSection,
  ReportTable,
  ValueKind,
} from './document.ts';
import { escapeHtml } from './escape.ts';
import { isNumeric, showCell, showInterval } from './show-cell.ts';
import { pageStyle, reportStyle } from './style.ts';

/** A message by its key in the language of a report. */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** What a document is written with. */
export type HtmlKit = Readonly<{
  t: Say;
  format: Formats;
  /** What the figures are of: the data, by a mark that changes with them. */
  stamp: string;
  /** When and with what it was made; not a part of the data. */
  made: string;
  /** Rules of `@font-face` with the fonts themselves; empty: those of the reader. */
  fonts: string;
  /** SHA-256 of a text in Base64: what its style may be is written down in the file itself. */
  hash: (text: string) => string;
}>;

const text = escapeHtml;
/** A name from the data: it keeps its own direction. */
const name = (value: string) => `<bdi>${text(value)}</bdi>`;

function chartKit({ t, format }: HtmlKit, { language, currency }: ReportDocument): ChartKit {
  return {
    format,
    currency,
    hiddenText: t('report.hidden'),
    isMirrored: language === 'ar',
    axis: (value, kind) => {
      if (kind === 'money') return format.moneyRounded(value, currency);
      return kind === 'share' ? format.percent(value) : format.number(value, 1);
    },
  };
}

function figures(kit: ChartKit, { t }: HtmlKit, list: readonly ReportFigure[]): string {
  if (list.length === 0) return '';
  const items = list.map(({ label, kind, value, nText, before }) => {
    const beside = [
      showInterval(kit, value, kind) ?? '',
      nText,
      ...(before === null ? [] : [t('report.before', { value: showCell(kit, before, kind) })]),
    ];
    return [
      `<li><span class="name">${text(label)}</span>`,
      `<span class="value">${text(showCell(kit, value, kind))}</span>`,
      ...beside.filter((said) => said !== '').map((said) => `<span class="beside">${text(said)}</span>`),
      '</li>',
    ].join('');
  });
  return `<ul class="figures">${items.join('')}</ul>`;
}

function chart(kit: ChartKit, table: ReportTable, { t, format }: HtmlKit): string {
  if (table.chart === undefined) return '';
  const drawn =
    table.chart.kind === 'bars' ? drawBars(kit, table, table.chart) : drawLine(kit, table, table.chart);
  if (drawn === '') return '';
  const isCut = table.chart.kind === 'bars' && table.rows.length > mostBars;
  const rest = t('report.firstBars', {
    most: format.number(mostBars),
    all: format.number(table.rows.length),
  });
  return `<figure>${drawn}${isCut ? `<figcaption>${text(rest)}</figcaption>` : ''}</figure>`;
}

/** What is from the data keeps its own direction; numbers and days have that of the document. */
function inCell(kit: ChartKit, cell: ReportCell, kind: ValueKind): string {
  const shown = showCell(kit, cell, kind);
  if (kind === 'text' || kind === 'quote') return name(shown);
  const interval = showInterval(kit, cell, kind);
  return interval === null ? text(shown) : `${text(shown)} <small>${text(interval)}</small>`;
}

function table(kit: ChartKit, { columns, rows, caption }: ReportTable): string {
  const cls = columns.map(({ kind }) => {
    if (isNumeric(kind)) return ' class="number"';
    return kind === 'day' ? ' class="day"' : '';
  });
  const head = columns.map((column, at) => `<th scope="col"${cls[at] ?? ''}>${text(column.name)}</th>`);
  const body = rows.map((row) => {
    const cells = columns.map(
      ({ kind }, at) => `<td${cls[at] ?? ''}>${inCell(kit, row[at] ?? null, kind)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    `<div class="wide" tabindex="0" role="region" aria-label="${text(caption)}"><table aria-label="${text(caption)}">`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody></table></div>`,
  ].join('');
}

function pairs(list: readonly (readonly [string, string])[], className = ''): string {
  const rows = list.map(([term, said]) => `<dt>${text(term)}</dt><dd>${text(said)}</dd>`);
  return `<dl${className === '' ? '' : ` class="${className}"`}>${rows.join('')}</dl>`;
}

/** A section as it stands in the file; the same data make the same bytes. */
function section(kit: ChartKit, html: HtmlKit, part: ReportSection): string {
  const { t, stamp } = html;
  const { n, filter, method } = part.basis;
  return [
    `<section data-block="${part.block}"><h2>${text(part.title)}</h2>`,
    ...part.lead.map((sentence) => `<p>${text(sentence)}</p>`),
    figures(kit, html, part.figures),
    ...part.tables.map((one) => `<h3>${text(one.caption)}</h3>${chart(kit, one, html)}${table(kit, one)}`),
    pairs(
      [
        [t('report.basis.n'), n],
        [t('report.basis.filter'), filter],
        [t('report.basis.method'), method],
        [t('report.basis.stamp'), stamp],
      ],
      'basis',
    ),
    '</section>',
  ].join('\n');
}

/** What is not in it, and why; and that small figures are not shown. */
function remarks({ t, format }: HtmlKit, { leftOut, least }: ReportDocument): readonly string[] {
  const left = leftOut.map(({ block, why }) =>
    t(`report.leftOut.${why}`, { block: t(`report.block.${block}`) }),
  );
  return least === null ? left : [...left, t('report.suppressed', { least: format.number(least) })];
}

/**
 * A report as one file: no script, nothing fetched, and a policy in the file itself that refuses both. Every chart has its table after it, every
 * section says what it rests on.
 */
export function reportHtml(document: ReportDocument, html: HtmlKit): string {
  const { t, fonts, hash, made, stamp, format } = html;
  const kit = chartKit(html, document);
  const { language, title } = document;
  const page = t('report.page', { page: '\u0000', pages: '\u0000' }).split('\u0000');
  const styles = [
    fonts,
    reportStyle,
    pageStyle(title, [page[0] ?? '', page[1] ?? '', page[2] ?? ''], format.settings.digits),
  ].filter((style) => style !== '');
  const allowed = styles.map((style) => `'sha256-${hash(style)}'`).join(' ');
  const policy = `default-src 'none'; style-src ${allowed}; font-src data:; base-uri 'none'; form-action 'none'`;
  return [
    `<!doctype html>\n<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${text(title)}</title>`,
    ...styles.map((style) => `<style>${style}</style>`),
    '</head><body>',
    `<main><article class="report" lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`,
    `<header><h1>${text(title)}</h1>${pairs([...document.scope, [t('report.basis.stamp'), stamp]])}`,
    ...remarks(html, document).map((said) => `<p>${text(said)}</p>`),
    '</header>',
    ...document.sections.map((part) => section(kit, html, part)),
    `<footer><p>${text(made)}</p></footer>`,
    '</article></main></body></html>\n',
  ].join('\n');
}
