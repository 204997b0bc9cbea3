/**
 * Reads a table written as text, one row a line, cells between bars. Lists that people read and correct
 * (names, products, comments) are kept that way: a row stays one line, in either script.
 */
export function readTable<Column extends string>(
  text: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  return linesOf(text).map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length !== columns.length) throw new Error(`${columns.length} cells expected: ${line}`);
    // Every column has just been given a cell, so the record is complete.
    return Object.fromEntries(columns.map((column, index) => [column, cells[index]])) as Record<
      Column,
      string
    >;
  });
}

export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The first of the allowed words that equals `word`. */
export function oneOf<Word extends string>(word: string, allowed: readonly Word[]): Word {
  const found = allowed.find((candidate) => candidate === word);
  if (found === undefined) throw new Error(`${word} is none of ${allowed.join(', ')}`);
  return found;
}
