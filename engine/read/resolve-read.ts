import { sniffHeaderRows } from '../../shared/core/import/sniff-header.ts';
import type { ReadOptions } from '../../shared/core/model/import.ts';
import { findForm, type Form } from './find-form.ts';
import { makeRowReader, type ResolvedRead } from './row-reader.ts';
import { sampleFile, type FileSample } from './sample-file.ts';

export type ResolvedSample = Readonly<{
  read: ResolvedRead;
  sample: FileSample;
  /** All rows of the sample, header lines included. */
  rows: readonly (readonly string[])[];
  /** Share of rows with the usual number of cells, 0–1. */
  agreement: number;
}>;

function formOf(sample: FileSample, read: ReadOptions): Form {
  if (read.delimiter === undefined || (read.delimiter === 'fixed' && !read.breaks)) {
    const found = findForm(sample.text, sample.isWhole);
    if (read.delimiter === undefined || found.delimiter === 'fixed') return found;
  }
  const breaks = read.delimiter === 'fixed' ? { breaks: read.breaks ?? [0] } : {};
  return { delimiter: read.delimiter, ...breaks, agreement: 1 };
}

/** Decides what `read` leaves open, from a sample of the file. */
export async function resolveSample(path: string, read: ReadOptions): Promise<ResolvedSample> {
  const sample = await sampleFile(path, read.encoding);
  const form = formOf(sample, read);
  const breaks = form.breaks ? { breaks: form.breaks } : {};
  const cut = { encoding: sample.encoding, delimiter: form.delimiter, headerRows: 0, ...breaks };
  const { rows } = makeRowReader(cut).push(sample.text, sample.isWhole);
  const headerRows = read.headerRows ?? sniffHeaderRows(rows.slice(0, 100));
  return { read: { ...cut, headerRows }, sample, rows, agreement: form.agreement };
}

/** How a file is read, with nothing left open; the file is looked at only when something is. */
export async function resolveRead(path: string, read: ReadOptions): Promise<ResolvedRead> {
  const { encoding, delimiter, headerRows, breaks } = read;
  const isComplete = delimiter !== 'fixed' || breaks !== undefined;
  if (encoding !== undefined && delimiter !== undefined && headerRows !== undefined && isComplete)
    return { encoding, delimiter, headerRows, ...(breaks ? { breaks } : {}) };
  return (await resolveSample(path, read)).read;
}
