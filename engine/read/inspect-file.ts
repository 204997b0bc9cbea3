import { basename } from 'node:path';
import {
  makeEvidenceCollector,
  undecidedBy,
  type Evidence,
} from '../../shared/core/import/recognise/evidence.ts';
import { headerFingerprint } from '../../shared/core/import/mapping/fingerprint.ts';
import { choicesOf } from '../../shared/core/import/mapping/meanings.ts';
import { isOwnColumn } from '../../shared/core/import/mapping/own-columns.ts';
import { namedCurrency } from '../../shared/core/import/recognise/named-currency.ts';
import {
  describeOffer,
  findSimilar,
  type Offer,
  type Saved,
} from '../../shared/core/import/mapping/similar-mapping.ts';
import { readingsOf } from '../../shared/core/import/recognise/readings.ts';
import { packedColumn } from '../../shared/core/import/order-layouts/packed-cell.ts';
import { recognise, type Recognition } from '../../shared/core/import/recognise/recognise.ts';
import { columnNames } from '../../shared/core/import/survey/column-names.ts';
import { foundQuestions } from '../../shared/core/import/survey/found-questions.ts';
import {
  recogniseSurvey,
  surveyKind,
  type SurveyRecognition,
} from '../../shared/core/import/survey/recognise-survey.ts';
import { surveyLayout } from '../../shared/core/import/survey/survey-layout.ts';
import { surveyNameOf } from '../../shared/core/import/survey/survey-name.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type {
  ColumnGuess,
  ImportKind,
  Inspection,
  MappedColumn,
  Mapping,
  ReadOptions,
  Undecided,
} from '../../shared/core/model/import.ts';
import { limits } from './limits.ts';
import { resolveSample } from './resolve-read.ts';
import type { ResolvedSample } from './resolved-sample.ts';
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

/** Names of the columns, as many as the widest row has cells. */
function namesOf(header: readonly (readonly string[])[], rows: readonly (readonly string[])[]): string[] {
  const width = [...header, ...rows.slice(0, looked)].reduce((most, row) => Math.max(most, row.length), 0);
  return columnNames(header, width);
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

type Parts = Readonly<{
  found: ResolvedSample;
  names: string[];
  recognition: SurveyRecognition;
  context: InspectContext;
  fileName: string;
}>;

/** What is taken over from the mapping of last time, if any. */
function carriedOver(
  before: Mapping | null,
): Pick<Mapping, 'dateOrder' | 'decimalMark' | 'serialDates' | 'country' | 'policy' | 'currency'> {
  const fresh = {
    dateOrder: null,
    decimalMark: null,
    country: null,
    policy: 'fill-blanks',
    currency: null,
  } as const;
  if (!before) return fresh;
  const { dateOrder, decimalMark, serialDates, country, policy, currency } = before;
  const carried = { dateOrder, decimalMark, country, policy, currency };
  return serialDates ? { ...carried, serialDates } : carried;
}

function columnOf(
  name: string,
  index: number,
  before: Mapping | null,
  recognition: SurveyRecognition,
): MappedColumn {
  const shown = shownName(name, index);
  // a mended file of rejected rows has our columns after its own
  if (isOwnColumn(name)) return { name: shown, meaning: 'ignore' };
  const kept = before?.columns[index];
  if (kept) return { ...kept, name: shown };
  const { meaning = 'custom', question, item, code } = recognition.columns[index] ?? {};
  return {
    name: shown,
    meaning,
    ...(question === undefined ? {} : { question }),
    ...(item === undefined ? {} : { item }),
    ...(code === undefined ? {} : { code }),
  };
}

/** What a survey says beside its columns: its name, and what its questions ask. */
function surveyPart(
  kind: ImportKind,
  fits: Mapping | null,
  recognition: SurveyRecognition,
  fileName: string,
) {
  if (kind !== 'survey') return {};
  const questions = fits ? fits.questions : recognition.questions;
  return { survey: fits?.survey ?? surveyNameOf(fileName), ...(questions ? { questions } : {}) };
}

function asOptions({ breaks, ...read }: ResolvedRead): ReadOptions {
  return breaks ? { ...read, breaks: [...breaks] } : read;
}

function makeMapping(
  { found, names, recognition, context, fileName }: Parts,
  kind: ImportKind | undefined,
): Mapping {
  const body = found.rows.slice(found.read.headerRows, found.read.headerRows + looked);
  const fits = remembered(names, recognition, context, kind);
  const columns = names.map((name, i) => columnOf(name, i, fits, recognition));
  const carried = carriedOver(fits);
  const isDeclared = recognition.kind === 'preferences' || recognition.kind === 'survey';
  const chosen = fits?.kind ?? recognition.kind;
  return {
    kind: chosen,
    system: fits?.system ?? recognition.system,
    party: fits?.party ?? (isDeclared ? 'zero' : 'first'),
    read: asOptions(found.read),
    columns,
    ...carried,
    currency: carried.currency ?? namedCurrency(columns, body) ?? context.currency,
    ...(recognition.constants ? { constants: { ...recognition.constants } } : {}),
    ...surveyPart(chosen, fits, recognition, fileName),
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

function evidenceOf(mapping: Mapping, rows: readonly (readonly string[])[]): Evidence {
  const collector = makeEvidenceCollector(mapping);
  rows.forEach(collector.add);
  return collector.finish();
}

function questionsOf(
  mapping: Mapping,
  evidence: Evidence,
  { kindConfidence }: Recognition,
  isKnown: boolean,
): Undecided[] {
  const open = undecidedBy(mapping, evidence);
  if (isKnown || kindConfidence >= 0.3) return open;
  return [{ key: 'kind', column: null, evidence: {}, example: null }, ...open];
}

function packedOf(mapping: Mapping, rows: readonly (readonly string[])[]): Inspection['packed'] {
  const at = mapping.columns.findIndex(({ meaning }) => meaning === 'line.items');
  const cells = at < 0 ? [] : rows.map((row) => row[at] ?? '');
  const found = packedColumn(cells, mapping.decimalMark);
  if (found === null) return null;
  const { example } = found;
  const lines = example.lines.map((line) => ({ ...line }));
  return { ...found, column: mapping.columns[at]?.name ?? '', example: { ...example, lines } };
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
  const names = usualNames(namesOf(header, body), header);
  if (names.length > limits.columns)
    throw new AppError('file-too-many-columns', {
      name: fileName,
      columns: names.length,
      limit: limits.columns,
    });
  const layout = surveyLayout(header, names);
  const general = recognise(names, body.slice(0, looked), fileName, kind ?? surveyKind(layout));
  const recognition = recogniseSurvey(general, layout, body);
  refuseUntabular(found, names, recognition, fileName);
  const { mapping, offered } = offer({ found, names, recognition, context, fileName }, kind);
  const columns = recognition.columns.map((guess, i): ColumnGuess => {
    const meaning = mapping.columns[i]?.meaning ?? guess.meaning;
    const { sample, blank } = guess;
    const confidence = meaning === guess.meaning ? guess.confidence : 1;
    return { name: shownName(guess.name, i), meaning, confidence, sample, blank };
  });
  const evidence = evidenceOf(mapping, body);
  const { breaks, sheet } = found.read;
  const cut = (cells: readonly string[]) => cells.map((cell) => cell.slice(0, 200));
  return {
    fileName,
    bytes: found.stamp.bytes,
    kind: mapping.kind,
    kindConfidence: mapping.kind === recognition.kind ? recognition.kindConfidence : 1,
    system: mapping.system,
    read: {
      encoding: found.read.encoding,
      delimiter: found.read.delimiter,
      headerRows: found.read.headerRows,
      skipRows: found.read.skipRows,
      ...(sheet === undefined ? {} : { sheet }),
      ...(breaks ? { breaks: [...breaks] } : {}),
      compressed: found.compressed,
    },
    sheets: found.sheets,
    top: found.top.map(cut),
    rows: found.count.rows,
    rowsAreExact: found.count.isExact,
    columns,
    room: null,
    packed: packedOf(mapping, body),
    preview: body.slice(0, previewRows).map(cut),
    ambiguous: questionsOf(mapping, evidence, recognition, offered !== null),
    readings: readingsOf(mapping, evidence),
    mapping,
    offered,
    ...(mapping.kind === 'survey' ? { questions: foundQuestions(mapping, body) } : {}),
    choices: choicesOf(mapping.kind),
  };
}
