import type { AnswerCounts } from './answer-counts.ts';
import { commaSplitter, isCommaMark } from './comma-options.ts';
import { jsonParts, quotedParts } from './split-parts.ts';

/** How the cells of a column with several choices come apart, and what was chosen how often. */
export type Choices = Readonly<{
  split: (cell: string) => string[];
  /** Chosen texts with how often, most frequent first. */
  options: ReadonlyMap<string, number>;
  /** Filled cells, and those with more than one choice. */
  cells: number;
  several: number;
  /** Whether the parts are told by commas, which options may hold as well. */
  isByComma: boolean;
}>;

const marks = [' ::: ', '|', ';', '\n', ', ', '، ', ',', '،'] as const;
const trimmed = (parts: readonly string[]) => parts.map((part) => part.trim()).filter((part) => part !== '');

/** Typeform begins every choice with its mark; elsewhere a stroke belongs to the text. */
function strokeParts(cell: string): string[] | null {
  return /^\s*\/ /u.test(cell) ? trimmed(` ${cell.trim()}`.split(' / ')) : null;
}

/** Whether what stands between marks comes back in other cells, as options do and sentences do not. */
function comesBack(cells: readonly string[], mark: string): boolean {
  const seen = new Map<string, number>();
  for (const cell of cells)
    for (const part of new Set(trimmed(cell.split(mark)))) seen.set(part, (seen.get(part) ?? 0) + 1);
  return cells.some(
    (cell) =>
      cell.includes(mark) &&
      (cell.trimEnd().endsWith(mark.trim()) ||
        trimmed(cell.split(mark)).some((part) => (seen.get(part) ?? 0) > 1)),
  );
}

function markOf(cells: readonly string[]): string | null {
  const holding = (mark: string) => cells.filter((cell) => cell.includes(mark)).length;
  // a line break within a list of commas is only its typesetting
  const isUsed = (mark: string) =>
    mark === '\n' ? holding(mark) > holding(',') : cells.some((cell) => cell.includes(mark));
  const found = marks.filter(isUsed);
  return found.find((mark) => comesBack(cells, mark)) ?? found[0] ?? null;
}

function splitterOf(
  cells: AnswerCounts,
  known: ReadonlySet<string>,
  mark: string | null,
): (cell: string) => string[] {
  if (mark === null) return (cell) => [cell];
  if (isCommaMark(mark)) return commaSplitter(cells, known, mark);
  return (cell) => (known.has(cell) ? [cell] : trimmed(cell.split(mark)));
}

/** The mark of a column whose cells are not lists of another form. */
function plainMark(cells: AnswerCounts): string | null {
  return markOf(
    [...cells.keys()].filter((cell) => !(quotedParts(cell) ?? jsonParts(cell) ?? strokeParts(cell))),
  );
}

/**
 * Learns from all answers of a column how its cells come apart.
 *
 * @param cells distinct cells with how often each stands in the column
 * @param known options that stay whole, whatever they hold
 * @returns `split` gives every text of a cell once and in its order; put together with the mark they are the cell again
 */
export function learnChoices(cells: AnswerCounts, known: readonly string[] = []): Choices {
  const whole = new Set(known);
  const mark = plainMark(cells);
  const learned = splitterOf(cells, whole, mark);
  const split = (cell: string): string[] =>
    whole.has(cell)
      ? [cell]
      : [...new Set(quotedParts(cell) ?? jsonParts(cell) ?? strokeParts(cell) ?? learned(cell))];
  const counts = new Map<string, number>();
  let filled = 0;
  let several = 0;
  for (const [cell, count] of cells) {
    const parts = split(cell);
    filled += count;
    if (parts.length > 1) several += count;
    for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + count);
  }
  return {
    split,
    options: new Map([...counts].sort((a, b) => b[1] - a[1])),
    cells: filled,
    several,
    isByComma: mark !== null && isCommaMark(mark),
  };
}

/**
 * Whether a column holds choices of which several may be made: enough cells come apart, into texts that come back. Commas count
 * only where taking cells apart leaves far fewer texts than there were: "Yes, often", "Yes, rarely" and "No" are one choice each.
 *
 * @param distinct number of different cells
 */
export function isSeveral({ options, cells, several, isByComma }: Choices, distinct: number): boolean {
  if (several < Math.max(2, cells * 0.03)) return false;
  let all = 0;
  let again = 0;
  let often = 0;
  for (const count of options.values()) {
    all += count;
    if (count > 1) {
      again += count;
      often += 1;
    }
  }
  return again >= all * 0.6 && (!isByComma || often <= distinct * 0.75);
}
