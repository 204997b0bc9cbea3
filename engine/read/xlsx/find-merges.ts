import { AppError } from '../../../shared/core/model/errors.ts';
import { columnOf, rowOf } from './cell-place.ts';
import type { Source } from './read-part.ts';

/** A block of merged cells; rows count from 1, columns from 0, all four inclusive. */
export type Merge = Readonly<{ top: number; left: number; bottom: number; right: number }>;

const longestTag = 200;
const pattern =
  /<(?:\w+:)?mergeCell\s[^<>]*?\bref\s*=\s*["']([A-Za-z]{1,3}\d{1,7}):([A-Za-z]{1,3}\d{1,7})["']/gu;

function toMerge(from: string, to: string): Merge {
  return { top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) };
}

/**
 * The merged cells of a sheet. They stand behind the rows that they concern, so the sheet is unpacked once just for them;
 * only the end of it is looked at.
 */
export async function findMerges(source: Source, part: string): Promise<Merge[]> {
  const { archive, name, limits } = source;
  let merges: Merge[] = [];
  let rest = '';
  for await (const block of archive.blocks(part)) {
    source.throwIfCancelled();
    const text = rest + block.toString('latin1');
    // what looked like merged cells before the last row was text
    const start = text.lastIndexOf('sheetData>');
    if (start >= 0) merges = [];
    if (start >= 0 || text.includes('mergeCell')) {
      for (const [, from, to] of text.slice(Math.max(0, start)).matchAll(pattern))
        if (from !== undefined && to !== undefined) merges.push(toMerge(from, to));
    }
    if (merges.length > limits.merges)
      throw new AppError('spreadsheet-too-large', { name, what: 'merges', limit: limits.merges });
    const open = text.lastIndexOf('<');
    const isCut = open >= 0 && text.length - open < longestTag && !text.includes('>', open);
    rest = isCut ? text.slice(open) : '';
  }
  return merges;
}
