import { pairLines } from '../import/orders/pair-lines.ts';
import { asCell, differing, type RowRules, type RowState } from './replay.ts';

/** A line that a file has, as it says it. */
export type SaidLine = Readonly<{ importId: number; row: number; said: RowState }>;

/** What an import did to a line that it found: an entry of the log, as `import_change` has it, or null where it left the line as it stood. */
export type Found = Readonly<{
  importId: number;
  row: number;
  said: RowState;
  /** Cells that the file says as they stood, for the claims; null when it claims none. */
  claimed: readonly string[] | null;
  entry: Readonly<{ before: RowState; said: RowState | null }> | null;
}>;

/** A line of one product in one order, while files are brought in one after another. */
export type MatchedLine = {
  state: RowState;
  /** What files said of it after it was made, in the order in which they were brought in. */
  readonly found: Found[];
};

/** What a file says of a line that it found by its product, by the policies of the file. */
function settle(line: MatchedLine, { importId, row, said }: SaidLine, rules: RowRules): void {
  const { state } = line;
  const next = rules.combine(state, said, importId);
  if (differing(state, next).length > 0) {
    const isWhole = differing({ ...next, ...said }, next).length === 0;
    line.found.push({
      importId,
      row,
      said,
      claimed: null,
      entry: { before: state, said: isWhole ? null : { ...said, row } },
    });
    line.state = { ...next, import_id: importId, row };
    return;
  }
  const names = Object.keys(said);
  const others = new Set(differing({ ...state, ...said }, state));
  const same = names.filter((name) => !others.has(name));
  line.found.push({
    importId,
    row,
    said,
    claimed: same.length > 0 ? same : null,
    entry:
      others.size === 0
        ? null
        : {
            before: { import_id: state['import_id'] },
            said: { ...Object.fromEntries([...others].map((name) => [name, said[name]])), row },
          },
  });
}

/** One file's lines, each with the line that it means. */
function bringIn(
  lines: MatchedLine[],
  wanted: readonly SaidLine[],
  columns: readonly string[],
  rules: RowRules,
): void {
  const signature = (state: RowState) => columns.map((column) => asCell(state[column])).join('\u001f');
  // they are all of one product
  const product = () => null;
  const ofWanted = { signature: ({ said }: SaidLine) => signature(said), product };
  const ofStored = { signature: ({ state }: MatchedLine) => signature(state), product };
  for (const { wanted: one, stored: line, isEqual } of pairLines(wanted, [...lines], ofWanted, ofStored)) {
    if (line === null)
      lines.push({ state: { ...one.said, import_id: one.importId, row: one.row }, found: [] });
    else if (isEqual) line.found.push({ ...one, claimed: columns, entry: null });
    else settle(line, one, rules);
  }
}

/**
 * Matches lines of one product in one order as an import does, file after file. Pure.
 * @param before  the lines that stand, in the order of their ordinals
 * @param later   what the files after say, in any order
 * @param columns the cells of a line
 * @returns the lines that stand then: those of `before`, then new ones in the order in which they are made
 */
export function matchAgain(
  before: readonly RowState[],
  later: readonly SaidLine[],
  columns: readonly string[],
  rules: RowRules,
): MatchedLine[] {
  const lines: MatchedLine[] = before.map((state) => ({ state, found: [] }));
  const inOrder = later.toSorted((a, b) => a.importId - b.importId || a.row - b.row);
  for (let from = 0, end = 0; from < inOrder.length; from = end) {
    while (end < inOrder.length && inOrder[end]?.importId === inOrder[from]?.importId) end += 1;
    bringIn(lines, inOrder.slice(from, end), columns, rules);
  }
  return lines;
}
