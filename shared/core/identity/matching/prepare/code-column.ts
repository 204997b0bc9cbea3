import { sharedInts, type Ints } from '../../../columns/columns.ts';
import type { TextColumn } from '../../../columns/people-columns.ts';
import { textAt, textCount } from '../../../columns/read-text.ts';
import { gatherTexts } from '../../../columns/text-gatherer.ts';

/**
 * A column in another writing: every distinct text is rewritten once, and equal results become one value.
 * @param rewrite null for what says nothing
 */
export function codeColumn(
  column: TextColumn | null,
  count: number,
  rewrite: (text: string) => string | null,
): TextColumn {
  if (column === null)
    return { codes: sharedInts(count).fill(-1), distinct: gatherTexts(0).column().distinct };
  const texts = textCount(column.distinct);
  const gatherer = gatherTexts(texts);
  for (let code = 0; code < texts; code += 1) gatherer.add(rewrite(textAt(column.distinct, code)));
  const made = gatherer.column();
  const codes = sharedInts(count);
  for (let row = 0; row < count; row += 1) {
    const code = column.codes[row] ?? -1;
    codes[row] = code < 0 ? -1 : (made.codes[code] ?? -1);
  }
  return { codes, distinct: made.distinct };
}

/** How many rows have each of `size` codes. */
export function countCodes(codes: Ints, size: number): Ints {
  const counts = sharedInts(size);
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
