import type { RowReader } from './csv-rows.ts';
import { limits } from './limits.ts';

function slices(line: string, breaks: readonly number[]): string[] {
  return breaks.map((from, i) => line.slice(from, breaks[i + 1]).trim());
}

/** True when a value runs over the place where two columns meet. */
function crosses(line: string, breaks: readonly number[]): boolean {
  return breaks.some((at) => at > 0 && at < line.length && line[at - 1] !== ' ' && line[at] !== ' ');
}

/**
 * Cells of a fixed-width line. A value too wide for its column, or a header of words, is told apart by its blanks when
 * these give the right number of cells.
 */
export function fixedWidthCells(line: string, breaks: readonly number[]): string[] {
  if (crosses(line, breaks)) {
    const words = line.trim().split(/\s+/u);
    if (words.length === breaks.length) return words;
  }
  return slices(line, breaks);
}

/** Rows of fixed-width text. */
export function makeFixedWidthReader(breaks: readonly number[]): RowReader {
  const places = breaks[0] === 0 ? breaks : [0, ...breaks];
  let rest = '';
  let skipsToLineEnd = false;

  /** Drops what belongs to a line beyond the limit, up to its end. */
  const skip = (text: string): string => {
    const at = /[\r\n]/u.exec(text)?.index ?? -1;
    if (at < 0) return '';
    skipsToLineEnd = false;
    return text.slice(at + 1);
  };

  return {
    isBetweenRows: () => rest === '',
    pass: () => undefined,
    push(added, isLast) {
      const whole = rest + added;
      const text = skipsToLineEnd ? skip(whole) : whole;
      const held = !isLast && text.endsWith('\r') ? text.slice(0, -1) : text;
      const lines = held.split(/\r\n|\n|\r/u);
      rest = isLast ? '' : (lines.pop() ?? '') + text.slice(held.length);
      const rows = lines.filter((line) => line.trim() !== '').map((line) => fixedWidthCells(line, places));
      if (rest.length <= limits.recordCharacters) return { rows, damage: null };
      // one line without end must not take the memory: it is shown as a damaged row, cut
      const cut = fixedWidthCells(rest.slice(0, limits.keptCharacters), places);
      rest = '';
      skipsToLineEnd = true;
      return { rows: [...rows, cut], damage: [...rows.map(() => null), 'cell-too-long'] };
    },
  };
}
