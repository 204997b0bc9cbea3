import { headerWords } from './header-words.ts';
import { markEvidence } from './parse-number.ts';
import { orderEvidence } from './parse-date.ts';
import { synonyms } from './synonyms/index.ts';

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

/**
 * How many lines of names stand before the data.
 * @param rows first rows of the file
 * @returns 0, 1, or 3 for survey exports with names, questions and import ids
 */
export function sniffHeaderRows(rows: readonly (readonly string[])[]): number {
  const [first, second] = rows;
  if (!first) return 0;
  if ((rows[2] ?? []).some((cell) => cell.startsWith('{"ImportId"'))) return 3;
  const filled = first.filter((cell) => cell.trim() !== '');
  const knownNames = filled.filter((cell) => known.has(headerWords(cell))).length;
  const values = filled.filter(isValueLike).length;
  if (knownNames >= 2 || (knownNames === 1 && values === 0)) return 1;
  if (filled.length === 0 || !second) return values > 0 ? 0 : 1;
  // a column of values under a name
  const body = rows.slice(1, 50);
  const isNamed = (column: number) => {
    const cells = body.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
    return cells.length > 0 && cells.filter(isValueLike).length >= cells.length * 0.8;
  };
  const named = first.filter((cell, i) => cell.trim() !== '' && !isValueLike(cell) && isNamed(i)).length;
  if (named > 0 && values <= named) return 1;
  if (values > 0) return 0;
  return new Set(filled.map((cell) => cell.trim())).size === filled.length ? 1 : 0;
}
