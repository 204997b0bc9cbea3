import { headerWords } from '../recognise/header-words.ts';
import { markEvidence } from '../cells/parse-number.ts';
import { orderEvidence } from '../cells/parse-date.ts';
import { isOptionRow } from '../survey/option-row.ts';
import { synonyms } from '../synonyms/index.ts';

const known = new Set([...synonyms.values()].flatMap((names) => [...names]));

/** True for cells that are values and hardly ever names of columns. */
export function isValueLike(cell: string): boolean {
  const text = cell.trim();
  if (text === '') return false;
  if (text.includes('@')) return true;
  const first = text.charCodeAt(0);
  const mayBeNumber = first < 65 || first > 122;
  return mayBeNumber && (markEvidence(text) !== 'unreadable' || orderEvidence(text) !== 'unreadable');
}

/** Columns whose first cell is no value while the cells below it are. */
function valuesUnderNames(first: readonly string[], body: readonly (readonly string[])[]): number {
  const hasValues = (column: number) => {
    const cells = body.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
    return cells.length > 0 && cells.filter(isValueLike).length >= cells.length * 0.8;
  };
  return first.filter((cell, i) => cell.trim() !== '' && !isValueLike(cell) && hasValues(i)).length;
}

/** Qualtrics puts the ids of its questions below their texts. */
function hasImportIds(row: readonly string[] | undefined): boolean {
  return row?.some((cell) => cell.startsWith('{"ImportId"')) === true;
}

/**
 * How many lines of names stand before the data.
 * @param rows first rows of the file
 * @returns 0, 1, 2 for survey exports with options below their questions, or 3 for those with names, questions and import ids
 */
export function sniffHeaderRows(rows: readonly (readonly string[])[]): number {
  const [first, ...body] = rows;
  if (!first) return 0;
  if (hasImportIds(body[1])) return 3;
  if (isOptionRow(rows)) return 2;
  return isHeader(first, body.slice(0, 50)) ? 1 : 0;
}

function isHeader(first: readonly string[], body: readonly (readonly string[])[]): boolean {
  const filled = first.filter((cell) => cell.trim() !== '');
  const knownNames = filled.filter((cell) => known.has(headerWords(cell))).length;
  const values = filled.filter(isValueLike).length;
  if (knownNames >= 2 || (knownNames === 1 && values === 0)) return true;
  if (filled.length === 0 || body.length === 0) return values === 0;
  const named = valuesUnderNames(first, body);
  if (named > 0 || values > 0) return values <= named;
  return new Set(filled.map((cell) => cell.trim())).size === filled.length;
}
