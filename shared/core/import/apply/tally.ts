import type { ImportPlan, Issue } from '../../model/import.ts';
import type { OrderTotals } from '../../model/order-totals.ts';

/** What became of one row. A row that makes several things counts once, by the strongest. */
export type RowState = 'unchanged' | 'updated' | 'created' | 'refused';

/** Things an import can add, as the summary names them. */
export type AddedThing =
  | 'customers'
  | 'orders'
  | 'orderLines'
  | 'products'
  | 'events'
  | 'campaigns'
  | 'campaignSpend'
  | 'surveys'
  | 'questions'
  | 'responses'
  | 'preferences'
  | 'rates'
  | 'consentEvents';

export type Change = ImportPlan['changes'][number];

/** A row that could be read but not stored, because of other rows. */
export type Refusal = Readonly<{ row: number; field: string; reason: string }>;

export type TallyResult = Readonly<{
  created: number;
  updated: number;
  unchanged: number;
  refused: readonly Refusal[];
  added: Readonly<Partial<Record<AddedThing, number>>>;
  changes: readonly Change[];
  /** Cells that changed, by field. */
  changed: Readonly<Record<string, number>>;
  issues: readonly Issue[];
  /** Of files of orders; empty for others. */
  totals: readonly OrderTotals[];
}>;

export interface Tally {
  readonly mark: (row: number, state: RowState) => void;
  readonly refuse: (refusal: Refusal) => void;
  /** Whether the row has been marked 'unchanged' and nothing more. */
  readonly isUnchanged: (row: number) => boolean;
  readonly add: (thing: AddedThing, count: number) => void;
  /** Counts every one by its field, and keeps the first 20. */
  readonly change: (change: Change) => void;
  readonly totals: (totals: readonly OrderTotals[]) => void;
  readonly issue: (code: string, row: number, example: string | null) => void;
  readonly result: () => TallyResult;
}

const ranks: Readonly<Record<RowState, number>> = { unchanged: 1, updated: 2, created: 3, refused: 4 };
const sampleSize = 20;

/** Counts rows by what became of them. Rows count from 1. */
export function makeTally(): Tally {
  let rows = new Uint8Array(1024);
  let last = 0;
  const refused: Refusal[] = [];
  const added: Partial<Record<AddedThing, number>> = {};
  const changes: Change[] = [];
  const changed = new Map<string, number>();
  const issues = new Map<string, Issue>();
  let totals: readonly OrderTotals[] = [];

  function mark(row: number, state: RowState): void {
    if (row >= rows.length) {
      const wider = new Uint8Array(Math.max(row + 1, rows.length * 2));
      wider.set(rows);
      rows = wider;
    }
    const rank = ranks[state];
    if (rank > (rows[row] ?? 0)) rows[row] = rank;
    if (row > last) last = row;
  }

  return {
    mark,
    refuse(refusal) {
      if (rows[refusal.row] === ranks.refused) return;
      refused.push(refusal);
      mark(refusal.row, 'refused');
    },
    isUnchanged: (row) => rows[row] === ranks.unchanged,
    add(thing, count) {
      if (count > 0) added[thing] = (added[thing] ?? 0) + count;
    },
    change(change) {
      changed.set(change.field, (changed.get(change.field) ?? 0) + 1);
      if (changes.length < sampleSize) changes.push(change);
    },
    totals(found) {
      totals = found;
    },
    issue(code, row, example) {
      const known = issues.get(code);
      if (known) issues.set(code, { ...known, count: known.count + 1 });
      else issues.set(code, { code, column: null, count: 1, example, firstRow: row });
    },
    result() {
      const counts = [0, 0, 0, 0, 0];
      for (let row = 1; row <= last; row += 1) {
        const rank = rows[row] ?? 0;
        counts[rank] = (counts[rank] ?? 0) + 1;
      }
      const of = (state: RowState) => counts[ranks[state]] ?? 0;
      return {
        created: of('created'),
        updated: of('updated'),
        unchanged: of('unchanged'),
        refused,
        added,
        changes,
        // fields are names of ours, and 'custom.…' with a name of the file's after the point
        changed: Object.fromEntries(changed),
        issues: [...issues.values()],
        totals,
      };
    },
  };
}
