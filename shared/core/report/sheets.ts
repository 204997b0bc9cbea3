import { decimalMoney } from '../export/csv.ts';
import type { ExportCell, ExportColumn, ExportKind } from '../export/table.ts';
import {
  hidden,
  isEstimated,
  type ReportCell,
  type ReportDocument,
  type ReportSection,
  type ReportTable,
  type ValueKind,
} from './document.ts';
import type { Say } from './html.ts';

/** A sheet of a workbook. */
export type ReportSheet = Readonly<{
  name: string;
  columns: readonly ExportColumn[];
  rows: readonly (readonly ExportCell[])[];
}>;

const kinds: Readonly<Record<ValueKind, ExportKind>> = {
  text: 'text',
  quote: 'text',
  count: 'number',
  number: 'number',
  points: 'number',
  money: 'money',
  share: 'share',
  day: 'day',
};

function cells(cell: ReportCell, hasInterval: boolean, hiddenText: string): ExportCell[] {
  if (cell === hidden) return hasInterval ? [hiddenText, null, null] : [hiddenText];
  if (cell !== null && isEstimated(cell)) {
    const { value, low, high } = cell;
    return hasInterval ? [value, low, high] : [value];
  }
  return hasInterval ? [cell, null, null] : [cell];
}

function sheetOf(table: ReportTable, t: Say): ReportSheet {
  const { caption, columns, rows } = table;
  const hiddenText = t('report.hidden');
  return {
    name: caption,
    columns: columns.flatMap(({ name, kind, hasInterval }) => {
      const column = { name, kind: kinds[kind] };
      if (hasInterval !== true) return [column];
      const end = (key: string) => ({ name: t(key, { name }), kind: kinds[kind] });
      return [column, end('report.sheet.low'), end('report.sheet.high')];
    }),
    rows: rows.map((row) =>
      columns.flatMap(({ hasInterval }, at) => cells(row[at] ?? null, hasInterval === true, hiddenText)),
    ),
  };
}

/** The figures of a section as a table: their kinds differ, so each kind that occurs has columns of its own. Null without figures. */
function figureTable({ title, figures }: ReportSection, t: Say): ReportTable | null {
  if (figures.length === 0) return null;
  const used = [...new Set(figures.map(({ kind }) => kind))];
  return {
    caption: t('report.sheet.figures', { section: title }),
    columns: [
      { name: t('report.sheet.figure'), kind: 'text' },
      ...used.map((kind) => ({ name: t(`report.sheet.value.${kind}`), kind, hasInterval: true })),
      ...used.map((kind) => ({ name: t(`report.sheet.before.${kind}`), kind })),
      { name: t('report.sheet.n'), kind: 'count' },
    ],
    rows: figures.map(({ label, kind, value, before, n }) => [
      label,
      ...used.map((one) => (one === kind ? value : null)),
      ...used.map((one) => (one === kind ? before : null)),
      n,
    ]),
  };
}

/** Everything of a section that has rows. */
function tablesOf(section: ReportSection, t: Say): readonly ReportTable[] {
  const figures = figureTable(section, t);
  return figures === null ? section.tables : [figures, ...section.tables];
}

/** The first sheet: what the report is about and what every section rests on. */
function aboutSheet(document: ReportDocument, { t, stamp, made }: AboutKit): ReportSheet {
  const { title, scope, sections } = document;
  const about = t('report.sheet.about');
  return {
    name: about,
    columns: [
      { name: about, kind: 'text' },
      { name: title, kind: 'text' },
    ],
    rows: [
      ...scope,
      [t('report.basis.stamp'), stamp],
      ...(document.currency === null ? [] : [[t('report.sheet.currency'), document.currency]]),
      ...sections.flatMap(({ title: section, lead, basis }) => [
        [section, lead.join(' ')],
        [t('report.basis.n'), basis.n],
        [t('report.basis.filter'), basis.filter],
        [t('report.basis.method'), basis.method],
      ]),
      [t('report.sheet.made'), made],
    ],
  };
}

/** What the sheet about a report says besides what is in it. */
export type AboutKit = Readonly<{ t: Say; stamp: string; made: string }>;

/** The sheets of a report: about it, and a sheet a table with every row. */
export function reportSheets(document: ReportDocument, kit: AboutKit): ReportSheet[] {
  const { t } = kit;
  const tables = document.sections.flatMap((section) => tablesOf(section, t));
  return [aboutSheet(document, kit), ...tables.map((table) => sheetOf(table, t))];
}

type LineKit = Readonly<{ t: Say; currency: string | null }>;

/** A number as it stands in a line: amounts with their decimal mark. */
function plainNumber(cell: ExportCell | undefined, kind: ValueKind, currency: string | null): ExportCell {
  return typeof cell === 'number' && kind === 'money' ? decimalMoney(cell, currency) : (cell ?? null);
}

function linesOf(table: ReportTable, section: string, { t, currency }: LineKit): ExportCell[][] {
  const isName = (kind: ValueKind) => kind === 'text' || kind === 'quote';
  return table.rows.flatMap((row, rowAt) => {
    const label = table.columns
      .flatMap(({ kind }, at) => (isName(kind) && typeof row[at] === 'string' ? [row[at]] : []))
      .join(' / ');
    return table.columns.flatMap(({ kind, name }, at) => {
      const cell = row[at] ?? null;
      if (isName(kind) || cell === null) return [];
      const numbers = cells(cell, true, t('report.hidden')).map((one) => plainNumber(one, kind, currency));
      const unit = kind === 'money' ? (currency ?? '') : t(`report.sheet.value.${kind}`);
      return [[section, table.caption, rowAt + 1, label, name, ...numbers, unit]];
    });
  });
}

/**
 * The numbers of a report as one table, a line a number: of which section and table, in which row and column, with its interval. So tables of every
 * width make a file that any program reads.
 */
export function reportLines(document: ReportDocument, t: Say): ReportSheet {
  const kit = { t, currency: document.currency };
  const named = ['section', 'table', 'row', 'label', 'column', 'value', 'low', 'high', 'unit'] as const;
  return {
    name: document.title,
    columns: named.map((one) => ({ name: t(`report.line.${one}`), kind: one === 'row' ? 'number' : 'text' })),
    rows: document.sections.flatMap((section) =>
      tablesOf(section, t).flatMap((table) => linesOf(table, section.title, kit)),
    ),
  };
}
