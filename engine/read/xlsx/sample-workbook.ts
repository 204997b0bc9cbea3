import { findTableStart } from '../../../shared/core/import/table/find-table.ts';
import { sniffHeaderRows } from '../../../shared/core/import/table/sniff-header.ts';
import { coverage, shapeOf } from '../../../shared/core/import/table/table-shape.ts';
import { AppError } from '../../../shared/core/model/errors.ts';
import type { Inspection, ReadOptions } from '../../../shared/core/model/import.ts';
import { dropNotesBelow } from '../drop-notes-below.ts';
import { limits } from '../limits.ts';
import type { ResolvedSample } from '../resolved-sample.ts';
import { chooseSheet } from './choose-sheet.ts';
import { makeMergeFiller, type MergeFiller } from './fill-merges.ts';
import { findMerges } from './find-merges.ts';
import type { SheetPlace, Workbook } from './open-workbook.ts';
import { sheetRows } from './sheet-rows.ts';
import type { SheetRow } from './sheet-row.ts';
import { withWorkbook } from './workbook-file.ts';

/** Rows that are looked at to find out what a sheet is, and those of the sheet that is then read. */
const rowsToJudge = 200;
const rowsToSample = 2000;
const topRows = 30;

type Rows = readonly (readonly string[])[];
type SheetSample = Readonly<{ rows: SheetRow[]; isWhole: boolean; share: number }>;

async function sampleSheet(workbook: Workbook, sheet: SheetPlace, most: number): Promise<SheetSample> {
  const rows: SheetRow[] = [];
  let share = 1;
  for await (const block of sheetRows(workbook, sheet)) {
    rows.push(...block.rows);
    share = block.share;
    // leaving before the end: what follows is not read
    if (rows.length >= most && share < 1) return { rows, isWhole: false, share };
  }
  return { rows, isWhole: true, share: 1 };
}

function countOf({ rows, isWhole, share }: SheetSample, aside: number): ResolvedSample['count'] {
  const all = isWhole ? rows.length : Math.round(rows.length / Math.max(share, 1e-6));
  return { rows: Math.max(0, all - aside), isExact: isWhole };
}

const cellsOf = (sample: SheetSample): Rows => sample.rows.map(({ cells }) => cells);

function asideOf(rows: Rows): number {
  const start = findTableStart(rows);
  return start + sniffHeaderRows(rows.slice(start, start + 100));
}

/** How much a sheet is like a table: rows and columns, and how far its rows agree. */
function likeness(sample: SheetSample): number {
  const rows = cellsOf(sample);
  const aside = asideOf(rows);
  const body = rows.slice(aside);
  if (body.length === 0) return 0;
  const shape = shapeOf(body);
  const fitting = body.filter((row) => coverage(row, shape) >= 0.5).length / body.length;
  const width = Math.min(shape.used.length, 10) / 10;
  const hasNames = aside > 0 ? 1 : 0.5;
  return Math.log2(1 + countOf(sample, aside).rows) * fitting * width * hasNames;
}

type Judged = Readonly<{ sheet: SheetPlace; rows: number; isEmpty: boolean; score: number }>;

async function judgeSheets(workbook: Workbook): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const sheet of workbook.sheets) {
    const sample = await sampleSheet(workbook, sheet, rowsToJudge);
    const { rows } = countOf(sample, sample.rows.length === 0 ? 0 : asideOf(cellsOf(sample)));
    judged.push({ sheet, rows, isEmpty: sample.rows.length === 0, score: likeness(sample) });
  }
  return judged;
}

/** The visible sheet that is most like a table; a hidden one only where no other has rows. */
function propose(judged: readonly Judged[]): SheetPlace | undefined {
  const best = (among: readonly Judged[]) =>
    among.reduce<Judged | undefined>(
      (found, one) => (one.score > (found?.score ?? 0) ? one : found),
      undefined,
    )?.sheet;
  const visible = judged.filter(({ sheet }) => !sheet.isHidden);
  const filled = visible.find(({ isEmpty }) => !isEmpty) ?? judged.find(({ isEmpty }) => !isEmpty);
  return best(visible) ?? best(judged) ?? filled?.sheet;
}

function listed(judged: readonly Judged[]): NonNullable<Inspection['sheets']> {
  const asShown = ({ sheet, rows }: Judged) => ({ name: sheet.name, rows, isHidden: sheet.isHidden });
  return [
    ...judged.filter(({ sheet }) => !sheet.isHidden).map(asShown),
    ...judged.filter(({ sheet }) => sheet.isHidden).map(asShown),
  ];
}

/** Names that stand twice are told apart by the name that is merged over them in the row above: "Q1 Units", "Q2 Units". */
function nameByGroups(sample: SheetSample, start: number, filler: MergeFiller): void {
  const [above, names] = [sample.rows[start - 1], sample.rows[start]];
  if (!above || !names || filler.across(above.number).length === 0) return;
  const groups = [...above.cells];
  filler.spread({ ...above, cells: groups });
  const counts = new Map<string, number>();
  for (const name of names.cells) counts.set(name, (counts.get(name) ?? 0) + 1);
  names.cells.forEach((name, at) => {
    const group = groups[at] ?? '';
    if (name !== '' && group !== '' && (counts.get(name) ?? 0) > 1) names.cells[at] = `${group} ${name}`;
  });
}

/**
 * Finds out what a workbook holds: its sheets, the one most like a table or the one that is asked for, and where its table
 * begins.
 * @throws {AppError} as `withWorkbook` and `sheetRows`; sheet-missing, file-empty
 */
export async function sampleWorkbook(path: string, read: ReadOptions): Promise<ResolvedSample> {
  return withWorkbook({ path }, async (workbook, file) => {
    const { name } = workbook.source;
    const judged = await judgeSheets(workbook);
    const sheet = read.sheet === undefined ? propose(judged) : chooseSheet(workbook, read.sheet);
    if (!sheet) throw new AppError('file-empty', { name });
    const filler = makeMergeFiller(await findMerges(workbook.source, sheet.part), limits.columns);
    const sample = await sampleSheet(workbook, sheet, rowsToSample);
    if (sample.rows.length === 0) throw new AppError('file-empty', { name });
    sample.rows.forEach(filler.fillDown);
    const skipRows = read.skipRows ?? findTableStart(cellsOf(sample));
    const below = cellsOf(sample).slice(skipRows, skipRows + 100);
    const headerRows = read.headerRows ?? sniffHeaderRows(below);
    const top = cellsOf(sample)
      .slice(0, skipRows + topRows)
      .map((cells) => [...cells]);
    const table = sample.rows.slice(skipRows);
    table.slice(0, headerRows).forEach(filler.spread);
    if (headerRows === 1) nameByGroups(sample, skipRows, filler);
    const width = table.slice(0, headerRows).reduce((most, { cells }) => Math.max(most, cells.length), 0);
    for (const { cells } of table) while (cells.length < width) cells.push('');
    const lines = table.map(({ cells }) => cells);
    return {
      read: { encoding: 'utf-8', delimiter: 'xlsx', headerRows, skipRows, sheet: sheet.name },
      stamp: file.stamp,
      compressed: file.compressed,
      rows: sample.isWhole ? dropNotesBelow(lines, headerRows) : lines,
      top,
      agreement: 1,
      count: countOf(sample, skipRows + headerRows),
      sheets: listed(judged),
    };
  });
}
