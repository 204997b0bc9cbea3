import type { SqlValue } from '../db/sql.ts';
import { allCells, noCells } from '../import/claims/claims.ts';

/** A row as it stood at some time: its cells by column, `import_id` and `row` among them where the table has these. */
export type RowState = Readonly<Record<string, unknown>>;

/** What an import did to a row that was there: `said` is what its file says of it, null when that is every cell. */
export type LoggedChange = Readonly<{
  id: number;
  importId: number;
  before: RowState;
  said: RowState | null;
}>;
/** A file that found the row as it stood. */
export type LoggedClaim = Readonly<{ importId: number; row: number; cells: string }>;

export type RowHistory = Readonly<{
  current: RowState;
  /** In the order of imports. */
  changes: readonly LoggedChange[];
  claims: readonly LoggedClaim[];
}>;

/** How the rows of one table take what a file says. */
export type RowRules = Readonly<{
  /** What stands once a file has said something of a row that stands as `state`. */
  combine: (state: RowState, said: RowState, importId: number) => RowState;
  /** A row of which nothing is said but its key. */
  blank: RowState;
  /** Brings cells up to date that are worked out from others. */
  settle: (state: RowState) => RowState;
  /** Whether a row that this import changes counts as its own from then on. */
  takesRow: (importId: number) => boolean;
  /** Whether a file that says this can be the one that made the row; any can where this is left out. */
  makes?: (said: RowState) => boolean;
}>;

/** The row without one import. */
export type Replayed =
  | Readonly<{ isGone: true }>
  | Readonly<{
      isGone: false;
      state: RowState;
      /** The import that now is the one that made it, when the undone one did; else null. */
      heir: number | null;
      /** Cells that the undone import wrote and a later one stands by: what it wrote, and which import. */
      kept: readonly Readonly<{ cell: string; value: unknown; later: number }>[];
      /** Entries of later imports, as they are to be now. */
      rewritten: readonly LoggedChange[];
      dropped: readonly number[];
      added: readonly Omit<LoggedChange, 'id'>[];
    }>;

/** One file's word on the row. */
export type Op = Readonly<{
  importId: number;
  change: LoggedChange | null;
  said: RowState;
  isWhole: boolean;
  before: RowState;
  after: RowState;
  row: unknown;
}>;

const notCells: readonly string[] = ['import_id', 'row'];
const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The cells in which two states differ; whose the row is, is none. */
export function differing(a: RowState, b: RowState): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (cell) => !notCells.includes(cell) && !same(a[cell], b[cell]),
  );
}

function pick(state: RowState, cells: readonly string[]): RowState {
  return Object.fromEntries(cells.filter((cell) => cell in state).map((cell) => [cell, state[cell]]));
}

/** The cells of a row without whose it is. */
export function cellsOf(state: RowState): RowState {
  return Object.fromEntries(Object.entries(state).filter(([cell]) => !notCells.includes(cell)));
}

/** Whether a file left the row as it stood, by a policy: then what it says is the entry, and the cells it claims. */
function isQuiet({ before }: LoggedChange): boolean {
  return Object.keys(cellsOf(before)).length === 0;
}

function saidIn(change: LoggedChange, after: RowState, claims: readonly LoggedClaim[]): RowState {
  if (change.said === null) return cellsOf(after);
  if (!isQuiet(change)) return change.said;
  const own = claims.filter(({ importId }) => importId === change.importId);
  return Object.assign({}, ...own.map(({ cells }) => pick(after, cells.split(','))), change.said) as RowState;
}

/** Everything that was done to the row, in order, and the row as it was made; what is kept of each change is the state before it. */
export function opsOf({ current, changes, claims }: RowHistory): { ops: Op[]; first: RowState } {
  const states: RowState[] = [current];
  for (const change of [...changes].reverse()) states.unshift({ ...states[0], ...change.before });
  const ops: Op[] = changes.map((change, at) => {
    const [before, after] = [states[at] ?? current, states[at + 1] ?? current];
    const said = saidIn(change, after, claims);
    const row = change.said?.['row'] ?? after['row'];
    return {
      importId: change.importId,
      change,
      said: cellsOf(said),
      isWhole: change.said === null,
      before,
      after,
      row,
    };
  });
  const changing = new Set(changes.map(({ importId }) => importId));
  for (const { importId, row, cells } of claims) {
    if (changing.has(importId)) continue;
    const at = changes.filter((change) => change.importId < importId).length;
    const state = states[at] ?? current;
    const isWhole = cells === allCells || cells === noCells;
    const said = cells === noCells ? {} : isWhole ? cellsOf(state) : pick(state, cells.split(','));
    ops.push({ importId, change: null, said, isWhole, before: state, after: state, row });
  }
  return { ops: ops.sort((a, b) => a.importId - b.importId), first: states[0] ?? current };
}

export type Entries = { rewritten: LoggedChange[]; dropped: number[]; added: Omit<LoggedChange, 'id'>[] };

/** Brings the log of one later step up to date: what stood before it is another now. The maker of a row needs none. */
export function note(
  entries: Entries,
  op: Op,
  before: RowState,
  after: RowState,
  maker: number | null = null,
): void {
  const { importId, change, isWhole } = op;
  if (importId === maker) {
    if (change) entries.dropped.push(change.id);
    return;
  }
  // by a policy other cells may stand now than the file says
  const said = isWhole && differing(after, op.said).length === 0 ? null : { ...op.said, row: op.row };
  if (change) entries.rewritten.push({ ...change, before, said });
  else if (differing(before, after).length > 0) entries.added.push({ importId, before, said });
  // what was said as it stood is said otherwise now, so it has to be written out: the claim alone would say what stands instead
  else if (Object.keys(op.said).some((cell) => !same(op.said[cell], after[cell])))
    entries.added.push({ importId, before: pick(before, ['import_id']), said: { ...op.said, row: op.row } });
}

/** Whose the row is once a file has made or changed it. */
export function ownerOf({ importId, row }: Op): RowState {
  return { import_id: importId, ...(row === undefined ? {} : { row }) };
}

/** Lets later files say again what they said, of a row that stands as `start`. */
function sayAgain(
  start: RowState,
  later: readonly Op[],
  maker: number | null,
  rules: RowRules,
): Readonly<{ state: RowState; entries: Entries }> {
  const entries: Entries = { rewritten: [], dropped: [], added: [] };
  let state = start;
  for (const op of later) {
    const next = rules.combine(state, op.said, op.importId);
    note(entries, op, state, next, maker);
    if (differing(state, next).length > 0)
      state = { ...state, ...next, ...(rules.takesRow(op.importId) ? ownerOf(op) : {}) };
  }
  return { state: rules.settle(state), entries };
}

/** The row without the import that made it: the next file that has it makes it. */
function withoutMaker(ops: readonly Op[], rules: RowRules): Replayed {
  const heir = ops.find(
    ({ change, said, isWhole }) => (change === null && isWhole) || rules.makes?.(said) !== false,
  );
  const later = ops.filter((op) => op !== heir);
  if (heir === undefined) return { isGone: true };
  const cells = heir.isWhole ? heir.after : { ...rules.blank, ...heir.said };
  const { state, entries } = sayAgain({ ...cells, ...ownerOf(heir) }, later, heir.importId, rules);
  if (heir.change) entries.dropped.push(heir.change.id);
  return { isGone: false, state, heir: heir.importId, kept: [], ...entries };
}

function unchanged(state: RowState): Replayed {
  return { isGone: false, state, heir: null, kept: [], rewritten: [], dropped: [], added: [] };
}

/** Cells that the undone import wrote and a later one stands by. */
export function keptCells(
  own: readonly Op[],
  later: readonly Pick<Op, 'importId' | 'said'>[],
  state: RowState,
) {
  const [firstOwn, lastOwn] = [own[0], own.at(-1)];
  if (firstOwn === undefined || lastOwn === undefined) return [];
  return differing(firstOwn.before, lastOwn.after).flatMap((cell) => {
    const by = later.findLast(({ said }) => cell in said);
    const isKept = by !== undefined && !same(state[cell], firstOwn.before[cell]);
    return isKept ? [{ cell, value: lastOwn.after[cell], later: by.importId }] : [];
  });
}

/**
 * Works out what a row would be, had one import never been made and all others as they were: every later file says again what
 * it said. What it said is known for every file; what a file left as it was, and why, decides nothing but that.
 *
 * A row that the import made stays when a later file has it too, and is that file's from then on, with the cells that it says. Pure.
 * @param undone id of the import
 */
export function replayWithout(history: RowHistory, undone: number, rules: RowRules): Replayed {
  const { ops, first } = opsOf(history);
  const own = ops.filter(({ importId }) => importId === undone);
  const later = ops.filter(({ importId }) => importId > undone);
  if (first['import_id'] === undone) return withoutMaker(later, rules);
  const start = own[0]?.before;
  if (start === undefined) return unchanged(history.current);
  const { state, entries } = sayAgain(start, later, null, rules);
  return { isGone: false, state, heir: null, kept: keptCells(own, later, state), ...entries };
}

/** A cell as a column can hold it. @throws {Error} it is none */
export function asCell(value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`no cell: ${JSON.stringify(value)}`);
}
