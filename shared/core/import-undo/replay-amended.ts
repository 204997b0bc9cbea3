import {
  keptCells, note, opsOf, ownerOf, differing, type Entries, type Op, type Replayed, type RowHistory, type RowRules, type RowState,
} from './replay.ts'; // prettier-ignore

/** What refunds and ends in rows of their own make of an order. */
export type Amendments = Readonly<{
  /** What the heads of the order say themselves, by import, where parts were there before them; with what their lines come to. */
  heads: ReadonlyMap<number, RowState>;
  /** Imports that brought such rows, in order, without the one that is undone. */
  imports: readonly number[];
  /** An order after all such rows that were there once an import was done. `goods` is what its lines come to, where it is known. */
  amend: (state: RowState, importId: number, goods: number | null) => RowState;
}>;

type Step = Readonly<{ importId: number; head: Op | null; part: Op | null }>;

const isHead = ({ said }: Op) => 'placed_on' in said;

/** What the head of one import says itself. */
function headOf(op: Op, { heads }: Amendments): Readonly<{ said: RowState; goods: number | null }> {
  const { goods = null, ...own } = heads.get(op.importId) ?? {};
  const said = 'refunded_minor' in op.said ? { ...op.said, ...own } : op.said;
  return { said, goods: typeof goods === 'number' ? goods : null };
}

/** Heads and parts in the order of their imports. */
function stepsOf(ops: readonly Op[], { imports }: Amendments, undone: number): Step[] {
  const ids = new Set([...ops.map(({ importId }) => importId), ...imports]);
  ids.delete(undone);
  return [...ids]
    .sort((a, b) => a - b)
    .flatMap((importId): Step[] => {
      const own = ops.filter((op) => op.importId === importId);
      const heads = own.filter(isHead).map((head): Step => ({ importId, head, part: null }));
      const rest = own.filter((op) => !isHead(op));
      const parts = (rest.length > 0 ? rest : [null]).map((part): Step => ({ importId, head: null, part }));
      return rest.length > 0 || imports.includes(importId) ? [...heads, ...parts] : heads;
    });
}

/** The order as the head that makes it says it. */
function madeBy(op: Op, rules: RowRules, amendments: Amendments): RowState {
  const { said, goods } = headOf(op, amendments);
  const cells = op.isWhole ? op.after : { ...rules.blank, ...said };
  return { ...amendments.amend(cells, op.importId, goods), ...ownerOf(op) };
}

/** What an order is after the head of one file. */
function afterHead(state: RowState, head: Op, rules: RowRules, amendments: Amendments): RowState {
  const { said, goods } = headOf(head, amendments);
  const amended = 'refunded_minor' in said ? amendments.amend(said, head.importId, goods) : said;
  return rules.combine(state, amended, head.importId);
}

/** Brings the log of rows of their own up to date: they have an entry where they change the order. */
function notePart(entries: Entries, { importId, part }: Step, before: RowState, after: RowState): void {
  const { refunded_minor, state } = after;
  const said = { refunded_minor, state };
  const change = part?.change ?? null;
  const hasChanged = differing(before, after).length > 0;
  if (change === null) {
    if (hasChanged) entries.added.push({ importId, before, said });
  } else if (hasChanged) entries.rewritten.push({ ...change, before, said });
  else entries.dropped.push(change.id);
}

function run(
  start: RowState,
  steps: readonly Step[],
  rules: RowRules,
  amendments: Amendments,
): Readonly<{ state: RowState; entries: Entries }> {
  const entries: Entries = { rewritten: [], dropped: [], added: [] };
  let state = start;
  for (const step of steps) {
    const { importId, head } = step;
    if (head === null) {
      const next = amendments.amend(state, importId, null);
      notePart(entries, step, state, next);
      state = next;
      continue;
    }
    const next = afterHead(state, head, rules, amendments);
    note(entries, { ...head, said: headOf(head, amendments).said }, state, next);
    if (differing(state, next).length > 0) state = { ...state, ...next, ...ownerOf(head) };
  }
  return { state, entries };
}

/**
 * `replayWithout` of an order that rows of their own have changed: refunds and cancellations. They count again whenever the order's head
 * comes, so each step is worked out from what the head says itself and the parts that were there by then. Pure.
 * @param undone id of the import
 */
export function replayAmended(
  history: RowHistory,
  undone: number,
  rules: RowRules,
  amendments: Amendments,
): Replayed {
  const { ops, first } = opsOf(history);
  const steps = stepsOf(ops, amendments, undone);
  const own = ops.filter(({ importId }) => importId === undone);
  const maker = first['import_id'];
  if (maker === undone) {
    const at = steps.findIndex(({ head }) => head !== null);
    const heir = steps[at]?.head;
    if (heir === undefined || heir === null) return { isGone: true };
    const { state, entries } = run(madeBy(heir, rules, amendments), steps.slice(at + 1), rules, amendments);
    // parts that were added to the order before its heir came have waited for it
    for (const { part } of steps.slice(0, at)) if (part?.change) entries.dropped.push(part.change.id);
    if (heir.change) entries.dropped.push(heir.change.id);
    return { isGone: false, state, heir: heir.importId, kept: [], ...entries };
  }
  const id = Number(maker);
  const { goods = null, ...head } = amendments.heads.get(id) ?? {};
  const start = amendments.amend({ ...first, ...head }, id, typeof goods === 'number' ? goods : null);
  const { state, entries } = run(start, steps.filter(({ importId }) => importId > id), rules, amendments); // prettier-ignore
  const later = ops.filter(({ importId }) => importId > undone);
  return { isGone: false, state, heir: null, kept: keptCells(own, later, state), ...entries };
}
