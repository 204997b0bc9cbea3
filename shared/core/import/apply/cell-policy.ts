import type { SqlValue } from '../../db/sql.ts';
import { fieldPolicies, type FieldPolicies } from '../../identity/field-policies.ts';
import { joinTexts } from '../../identity/join-texts.ts';
import { mayAppend, type Policy } from '../../model/policy.ts';
import type { ApplyContext } from './apply-context.ts';
import { readCustom } from '../cells/custom-values.ts';

/**
 * Decides what a cell of ours holds after a file said something else. Orders, events, answers and the like are versions of
 * one thing of one source: by the file's own policy a newer version takes the place of the older, unless it is 'keep'.
 * A column with a policy of its own follows that.
 */
export interface CellPolicy {
  /** `meaning` is what the column of the file means. The fallback is what the file's own policy gives. */
  readonly settle: (
    meaning: string,
    before: SqlValue,
    after: SqlValue,
    fallback: (before: SqlValue, after: SqlValue) => SqlValue,
  ) => SqlValue;
  /** The same for the list of what maps to nothing, name by name. */
  readonly settleCustom: (before: SqlValue, after: SqlValue) => SqlValue;
}

const isBlank = (value: SqlValue) => value === null || value === '' || value === 0;

/** A cell by a policy that was chosen for its column. A blank of the file takes nothing away. */
export function settleCell(policy: Policy, before: SqlValue, after: SqlValue, isText: boolean): SqlValue {
  if (after === null) return before;
  switch (policy) {
    case 'overwrite':
    case 'newest':
      return after;
    case 'keep':
      return before;
    case 'fill-blanks':
      return isBlank(before) ? after : before;
    case 'append':
      if (isBlank(before)) return after;
      return isText && typeof before === 'string' && typeof after === 'string'
        ? joinTexts(before, after)
        : before;
  }
}

function settleNames(
  { byCustom }: FieldPolicies,
  policy: Policy,
  before: SqlValue,
  after: SqlValue,
): SqlValue {
  const settled = new Map(readCustom(before));
  for (const [name, text] of readCustom(after)) {
    const known = settled.get(name) ?? null;
    const own = byCustom.get(name) ?? (policy === 'keep' ? 'keep' : 'overwrite');
    const value = known === null && own !== 'keep' ? text : settleCell(own, known, text, true);
    if (typeof value === 'string') settled.set(name, value);
  }
  return settled.size === 0 ? null : JSON.stringify([...settled]);
}

/** Compiles the policies of one import. */
export function makeCellPolicy({ policy, columns }: Pick<ApplyContext, 'policy' | 'columns'>): CellPolicy {
  const own = fieldPolicies(columns);
  const isKept = policy === 'keep';
  return {
    settle(meaning, before, after, fallback) {
      const chosen = own?.byMeaning.get(meaning);
      if (chosen !== undefined) return settleCell(chosen, before, after, mayAppend(meaning));
      if (isKept) return before;
      if (policy === 'append' && mayAppend(meaning)) return settleCell(policy, before, after, true);
      return fallback(before, after);
    },
    settleCustom(before, after) {
      if (before === after) return before;
      if (own !== null && own.byCustom.size > 0) return settleNames(own, policy, before, after);
      return isKept ? before : after;
    },
  };
}
