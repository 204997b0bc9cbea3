import { foldText } from '../../identity/fold.ts';
import { assertNever } from '../../model/errors.ts';
import type { RuleCondition, RuleDefinition, RuleDemand } from '../../model/quality-rule.ts';
import type { Part } from '../check.ts';
import { gatherHits } from '../hits.ts';
import { matchesPattern } from './matches-pattern.ts';
import type { RuleRows } from './rule-rows.ts';

/** A text as rules compare it; one of marks alone is compared as it is. */
function folded(text: string): string {
  return foldText(text) || text.trim();
}

/** Which rows a condition holds for. */
function holds(rows: RuleRows, condition: RuleCondition | null): (row: number) => boolean {
  if (condition === null) return () => true;
  const { codes, texts } = rows.column(condition.field);
  if (!('value' in condition)) return (row) => (codes[row] ?? -1) >= 0 === (condition.op === 'filled');
  const { op } = condition;
  const value = folded(condition.value);
  const isIn = texts.map((text) =>
    op === 'contains' ? folded(text).includes(value) : folded(text) === value,
  );
  const wanted = op !== 'is-not';
  // a blank is not the value, and contains nothing
  return (row) => (isIn[codes[row] ?? -1] ?? false) === wanted;
}

/** Which distinct texts break a demand. */
function brokenTexts(texts: readonly string[], demand: RuleDemand): readonly boolean[] {
  switch (demand.must) {
    case 'filled':
    case 'unique':
      return texts.map(() => false);
    case 'one-of':
    case 'not-be': {
      const values = new Set(demand.values.map(folded));
      const isWrong = demand.must === 'not-be';
      return texts.map((text) => values.has(folded(text)) === isWrong);
    }
    case 'match':
      return texts.map((text) => !matchesPattern(text.trim(), demand.pattern));
    default:
      return assertNever(demand);
  }
}

/** How many of the rows that count have each text, where texts that fold to one are one. */
function sharedTexts(
  texts: readonly string[],
  codes: ArrayLike<number>,
  chosen: readonly number[],
): readonly boolean[] {
  const keys = texts.map(folded);
  const counts = new Map<string, number>();
  for (const row of chosen) {
    const key = keys[codes[row] ?? -1];
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return keys.map((key) => (counts.get(key) ?? 0) > 1);
}

/**
 * What breaks a rule. A blank breaks only the demand to be filled: the others are about what stands there.
 * @returns `total` is how many rows the rule speaks of
 */
export function runRule(rows: RuleRows, { table, where, demand }: RuleDefinition): Part {
  const speaksOf = holds(rows, where);
  const { codes, texts } = rows.column(demand.field);
  const chosen: number[] = [];
  for (let row = 0; row < rows.count; row += 1) if (speaksOf(row)) chosen.push(row);
  const broken = demand.must === 'unique' ? sharedTexts(texts, codes, chosen) : brokenTexts(texts, demand);
  const called = rows.column(table === 'orders' ? 'key' : 'name');
  const list = gatherHits();
  for (const row of chosen) {
    const code = codes[row] ?? -1;
    if (code < 0 ? demand.must !== 'filled' : broken[code] !== true) continue;
    const customer = rows.customer[row] ?? 0;
    const shown = () => texts[code] ?? called.texts[called.codes[row] ?? -1] ?? '';
    list.add(rows.id[row] ?? 0, customer === 0 ? null : customer, shown);
  }
  return { table, field: demand.field, total: chosen.length, hits: list.hits(), action: null };
}
