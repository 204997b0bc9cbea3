import { basename } from 'node:path';
import { findTableStart } from '../../shared/core/import/table/find-table.ts';
import { sniffHeaderRows } from '../../shared/core/import/table/sniff-header.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { ReadOptions } from '../../shared/core/model/import.ts';
import { dropNotesBelow } from './drop-notes-below.ts';
import { findForm, type Form } from './find-form.ts';
import { limits } from './limits.ts';
import { peekFormat, type PeekedFormat } from './peek-format.ts';
import type { ResolvedSample } from './resolved-sample.ts';
import { makeRowReader, type ResolvedRead } from './row-reader.ts';
import { sampleFile, type FileSample } from './sample-file.ts';
import { sampleWorkbook } from './xlsx/sample-workbook.ts';

function formOf(sample: FileSample, read: ReadOptions): Form {
  const delimiter = read.delimiter === 'xlsx' ? undefined : read.delimiter;
  if (delimiter === undefined || (delimiter === 'fixed' && !read.breaks)) {
    const found = findForm(sample.text, sample.isWhole);
    if (delimiter === undefined || found.delimiter === 'fixed') return found;
  }
  const breaks = delimiter === 'fixed' ? { breaks: read.breaks ?? [0] } : {};
  return { delimiter, ...breaks, agreement: 1 };
}

/** Rows of the whole file, by the share of its bytes that the sample is. */
function countRows(sample: FileSample, rows: number, aside: number): ResolvedSample['count'] {
  const counted = rows - aside;
  if (sample.isWhole) return { rows: counted, isExact: true };
  const perByte = rows / Math.max(1, limits.sampleBytes);
  return { rows: Math.max(counted, Math.round(perByte * sample.textBytes) - aside), isExact: false };
}

const topRows = 30;

async function sampleText(path: string, read: ReadOptions): Promise<ResolvedSample> {
  const sample = await sampleFile(path, read.encoding);
  const form = formOf(sample, read);
  const breaks = form.breaks ? { breaks: form.breaks } : {};
  const cut = { encoding: sample.encoding, delimiter: form.delimiter, headerRows: 0, skipRows: 0, ...breaks };
  const { rows } = makeRowReader(cut).push(sample.text, sample.isWhole);
  const skipRows = read.skipRows ?? findTableStart(rows);
  const table = rows.slice(skipRows);
  const headerRows = read.headerRows ?? sniffHeaderRows(table.slice(0, 100));
  return {
    read: { ...cut, headerRows, skipRows },
    stamp: sample.stamp,
    compressed: sample.compressed,
    rows: sample.isWhole ? dropNotesBelow(table, headerRows) : table,
    top: rows.slice(0, skipRows + topRows),
    agreement: form.agreement,
    count: countRows(sample, rows.length, skipRows + headerRows),
    sheets: null,
  };
}

/** @throws {AppError} 'spreadsheet-encrypted' */
function refuseEncrypted(path: string, format: PeekedFormat): void {
  if (format === 'encrypted-workbook') throw new AppError('spreadsheet-encrypted', { name: basename(path) });
}

/** Decides what `read` leaves open, from a sample of the file. */
export async function resolveSample(path: string, read: ReadOptions): Promise<ResolvedSample> {
  const format = await peekFormat(path);
  refuseEncrypted(path, format);
  return format === 'archive' ? sampleWorkbook(path, read) : sampleText(path, read);
}

function isComplete({ encoding, delimiter, headerRows, skipRows, breaks }: ReadOptions): boolean {
  const hasForm = encoding !== undefined && delimiter !== undefined && delimiter !== 'xlsx';
  const hasBreaks = delimiter !== 'fixed' || breaks !== undefined;
  return hasForm && hasBreaks && headerRows !== undefined && skipRows !== undefined;
}

/** How a file is read, with nothing left open; the file is looked at only when something is. */
export async function resolveRead(
  path: string,
  read: ReadOptions,
  format: PeekedFormat,
): Promise<ResolvedRead> {
  refuseEncrypted(path, format);
  const { encoding = 'utf-8', delimiter = ',', headerRows, skipRows, breaks, sheet } = read;
  if (headerRows !== undefined && skipRows !== undefined) {
    if (format === 'archive' && sheet !== undefined)
      return { encoding: 'utf-8', delimiter: 'xlsx', headerRows, skipRows, sheet };
    if (format === 'text' && isComplete(read))
      return { encoding, delimiter, headerRows, skipRows, ...(breaks ? { breaks } : {}) };
  }
  return (await resolveSample(path, read)).read;
}
