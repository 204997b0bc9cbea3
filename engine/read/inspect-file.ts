import { basename } from 'node:path';
import { makeEvidenceCollector, undecidedBy } from '../../shared/core/import/evidence.ts';
import { headerFingerprint } from '../../shared/core/import/fingerprint.ts';
import { choicesOf } from '../../shared/core/import/meanings.ts';
import { isOwnColumn } from '../../shared/core/import/own-columns.ts';
import { namedCurrency } from '../../shared/core/import/named-currency.ts';
import {
  describeOffer,
  findSimilar,
  type Offer,
  type Saved,
} from '../../shared/core/import/similar-mapping.ts';
import { recognise, type Recognition } from '../../shared/core/import/recognise.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type {
  ColumnGuess,
  ImportKind,
  Inspection,
  Mapping,
  ReadOptions,
  Undecided,
} from '../../shared/core/model/import.ts';
import { limits } from './limits.ts';
import { resolveSample, type ResolvedSample } from './resolve-read.ts';
import type { ResolvedRead } from './row-reader.ts';

export type InspectContext = Readonly<{
  /** The workspace's currency. */
  currency: string | null;
  savedMapping: (fingerprint: string) => Mapping | null;
  /** All of them, the newest last, for a file whose columns are only alike. */
  saved?: Saved;
}>;

const previewRows = 20;
const looked = 500;

/** Names of the columns: the last header line but for survey exports, whose first line is the short one. */
function columnNames(header: readonly (readonly string[])[], rows: readonly (readonly string[])[]): string[] {
  const width = [...header, ...rows.slice(0, looked)].reduce((most, row) => Math.max(most, row.length), 0);
  // survey exports have the question under its short name
  const line = header.length >= 3 ? header[1] : header[0];
  return Array.from({ length: width }, (_, i) => (line?.[i] ?? '').replace(/^\ufeff/u, '').trim());
}

/** A header is usually as wide as its rows: columns that only a stray row has do not count. */
function usualNames(names: readonly string[], header: readonly (readonly string[])[]): string[] {
  const last = header.reduce((most, row) => Math.max(most, row.length), 0);
  return header.length === 0 ? [...names] : names.slice(0, Math.max(1, last));
}

function refuseUntabular(
  found: ResolvedSample,
  names: readonly string[],
  recognition: Recognition,
  name: string,
): void {
  const { rows, read, agreement } = found;
  if (names.length > limits.columns)
    throw new AppError('file-too-many-columns', { name, columns: names.length, limit: limits.columns });
  if (rows.length <= read.headerRows) throw new AppError('file-header-only', { name });
  const known = recognition.columns.filter(({ meaning }) => meaning !== 'custom').length;
  if (known === 0 && (names.length === 1 || agreement < 0.5))
    throw new AppError('file-not-table', { name, format: 'text' });
}

/** A column without a name is called by its place. */
function shownName(name: string, index: number): string {
  return name === '' ? `#${index + 1}` : name;
}

/** The mapping of last time, where the columns and the kind are still the same. */
function remembered(
  names: readonly string[],
  recognition: Recognition,
  context: InspectContext,
  kind: ImportKind | undefined,
): Mapping | null {
  const found = context.savedMapping(headerFingerprint(names, JSON.stringify(recognition.constants ?? {})));
  // a mended file of rejected rows has the header of its file and our columns after it
  const theirs = names.filter((name) => !isOwnColumn(name));
  if (found?.columns.length !== theirs.length) return null;
  return kind === undefined || kind === found.kind ? found : null;
}

function estimateRows(found: ResolvedSample): { rows: number; isExact: boolean } {
  const { sample, rows, read } = found;
  const counted = rows.length - read.headerRows;
  if (sample.isWhole) return { rows: counted, isExact: true };
  const perByte = rows.length / Math.max(1, limits.sampleBytes);
  return {
    rows: Math.max(counted, Math.round(perByte * sample.textBytes) - read.headerRows),
    isExact: false,
  };
}

type Parts = Readonly<{
  found: ResolvedSample;
  names: string[];
  recognition: Recognition;
  context: InspectContext;
}>;

/** What is taken over from the mapping of last time, if any. */
function carriedOver(
  before: Mapping | null,
): Pick<Mapping, 'dateOrder' | 'decimalMark' | 'country' | 'policy' | 'currency'> {
  const fresh = {
    dateOrder: null,
    decimalMark: null,
    country: null,
    policy: 'fill-blanks',
    currency: null,
  } as const;
  if (!before) return fresh;
  const { dateOrder, decimalMark, country, policy, currency } = before;
  return { dateOrder, decimalMark, country, policy, currency };
}

function meaningOf(name: string, index: number, before: Mapping | null, recognition: Recognition): string {
  // a mended file of rejected rows has our columns after its own
  if (isOwnColumn(name)) return 'ignore';
  return before?.columns[index]?.meaning ?? recognition.columns[index]?.meaning ?? 'custom';
}

function asOptions({ breaks, ...read }: ResolvedRead): ReadOptions {
  return breaks ? { ...read, breaks: [...breaks] } : read;
}

function makeMapping({ found, names, recognition, context }: Parts, kind: ImportKind | undefined): Mapping {
  const body = found.rows.slice(found.read.headerRows, found.read.headerRows + looked);
  const fits = remembered(names, recognition, context, kind);
  const columns = names.map((name, i) => ({
    name: shownName(name, i),
    meaning: meaningOf(name, i, fits, recognition),
  }));
  const carried = carriedOver(fits);
  const isDeclared = recognition.kind === 'preferences' || recognition.kind === 'survey';
  return {
    kind: fits?.kind ?? recognition.kind,
    system: fits?.system ?? recognition.system,
    party: fits?.party ?? (isDeclared ? 'zero' : 'first'),
    read: asOptions(found.read),
    columns,
    ...carried,
    currency: carried.currency ?? namedCurrency(columns, body) ?? context.currency,
    ...(recognition.constants ? { constants: { ...recognition.constants } } : {}),
  };
}

/** The mapping of last time: of the same header, or else of the most similar one. */
function offer(
  parts: Parts,
  kind: ImportKind | undefined,
): { mapping: Mapping; offered: Offer['offered'] | null } {
  const mapping = makeMapping(parts, kind);
  const { names, recognition, context } = parts;
  const exact = remembered(names, recognition, context, kind);
  if (exact !== null) {
    const fingerprint = headerFingerprint(names, JSON.stringify(recognition.constants ?? {}));
    return { mapping, offered: describeOffer('header', fingerprint, exact, mapping) };
  }
  return findSimilar(mapping, context.saved ?? [], kind) ?? { mapping, offered: null };
}

function questionsOf(
  mapping: Mapping,
  rows: readonly (readonly string[])[],
  recognition: Recognition,
): Undecided[] {
  const collector = makeEvidenceCollector(mapping);
  rows.forEach(collector.add);
  const open = undecidedBy(mapping, collector.finish());
  if (recognition.kindConfidence >= 0.3) return open;
  return [{ key: 'kind', column: null, evidence: {}, example: null }, ...open];
}

/**
 * Finds out what a file is: encoding, form, kind, and what each column means. Writes nothing.
 * @throws {AppError} file-missing, file-unreadable, file-empty, file-header-only, file-not-table, file-is-spreadsheet,
 *         file-too-many-columns, file-too-large, file-compressed-damaged, file-changed
 */
export async function inspectFile(
  path: string,
  read: ReadOptions,
  kind: ImportKind | undefined,
  context: InspectContext,
): Promise<Inspection> {
  const fileName = basename(path);
  const found = await resolveSample(path, read);
  const header = found.rows.slice(0, found.read.headerRows);
  const body = found.rows.slice(found.read.headerRows);
  const names = usualNames(columnNames(header, body), header);
  if (names.length > limits.columns)
    throw new AppError('file-too-many-columns', {
      name: fileName,
      columns: names.length,
      limit: limits.columns,
    });
  const recognition = recognise(names, body.slice(0, looked), fileName, kind);
  refuseUntabular(found, names, recognition, fileName);
  const { mapping, offered } = offer({ found, names, recognition, context }, kind);
  const { rows, isExact } = estimateRows(found);
  const columns = recognition.columns.map((guess, i): ColumnGuess => {
    const meaning = mapping.columns[i]?.meaning ?? guess.meaning;
    const name = shownName(guess.name, i);
    return meaning === guess.meaning ? { ...guess, name } : { ...guess, name, meaning, confidence: 1 };
  });
  const { breaks } = found.read;
  return {
    fileName,
    bytes: found.sample.stamp.bytes,
    kind: mapping.kind,
    kindConfidence: mapping.kind === recognition.kind ? recognition.kindConfidence : 1,
    system: mapping.system,
    read: {
      encoding: found.read.encoding,
      delimiter: found.read.delimiter,
      headerRows: found.read.headerRows,
      ...(breaks ? { breaks: [...breaks] } : {}),
      compressed: found.sample.compressed,
    },
    rows,
    rowsAreExact: isExact,
    columns,
    preview: body.slice(0, previewRows).map((row) => row.map((cell) => cell.slice(0, 200))),
    ambiguous: questionsOf(mapping, body, recognition),
    mapping,
    offered,
    choices: choicesOf(mapping.kind),
  };
}
