import type { Strata } from './strata.ts';

/** A cell must have as many respondents to stand for its customers. */
export const leastInCell = 5;
/** Weights are cut to these, then scaled to a mean of 1. */
export const leastWeight = 0.2;
export const mostWeight = 5;

/** Cells of customers who are alike, each with enough respondents. */
export type Cells = Readonly<{
  /** By customer row. */
  cell: Int32Array;
  count: number;
  /** Cells of all strata together that had too few respondents and were taken together with others. */
  collapsed: number;
}>;

/** In the order in which they are given up when cells are too small: the last first. */
const order = ['spend', 'recency', 'country'] as const;

/** Sorts some customers by the first `depth` of the strata. */
function groupBy(rows: readonly number[], strata: readonly Strata[], depth: number): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const key = strata
      .slice(0, depth)
      .map(({ code }) => code[row] ?? 0)
      .join(' ');
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  return groups;
}

/**
 * Puts customers who are alike in all strata into one cell. Cells with fewer than five respondents are taken together: first without regard to the
 * country, then to when they ordered, then to what they spent; what is left joins the largest cell.
 *
 * @param hasAnswered 1 by customer row of those who answered
 */
export function cellsOf(allStrata: readonly Strata[], hasAnswered: Uint8Array): Cells {
  const strata = order.flatMap((name) => allStrata.filter(({ dimension }) => dimension === name));
  const cell = new Int32Array(hasAnswered.length).fill(-1);
  const sizes: number[] = [];
  let rest = Array.from(hasAnswered.keys());
  let collapsed = 0;
  for (let depth = strata.length; depth >= 0 && rest.length > 0; depth -= 1) {
    const small: number[] = [];
    for (const rows of groupBy(rest, strata, depth).values()) {
      const respondents = rows.reduce((sum, row) => sum + (hasAnswered[row] ?? 0), 0);
      if (respondents >= leastInCell) {
        for (const row of rows) cell[row] = sizes.length;
        sizes.push(rows.length);
        continue;
      }
      if (depth === strata.length) collapsed += 1;
      for (const row of rows) small.push(row);
    }
    rest = small;
  }
  const largest = sizes.indexOf(Math.max(...sizes));
  for (const row of rest) cell[row] = Math.max(0, largest);
  return { cell, count: Math.max(1, sizes.length), collapsed };
}

/** The weight of every person. */
export type Weights = Readonly<{ weight: Float64Array; trimmed: number; effectiveN: number }>;

/**
 * What each of some people counts for, so that every cell counts as much as its share of all customers.
 *
 * @param people rows of customers who answered
 * @returns weights with a mean of 1, all 1 where cells answered alike often
 * @see Holt & Smith (1979), J. R. Stat. Soc. A 142, 33–46; Kish (1965), Survey Sampling: the effective size
 */
export function weighPeople({ cell, count }: Cells, people: Int32Array): Weights {
  const all = new Float64Array(count);
  for (const own of cell) all[own] = (all[own] ?? 0) + 1 / cell.length;
  const answered = new Float64Array(count);
  for (const row of people) answered[cell[row] ?? 0] = (answered[cell[row] ?? 0] ?? 0) + 1 / people.length;
  let trimmed = 0;
  const raw = Float64Array.from(people, (row) => {
    const own = (all[cell[row] ?? 0] ?? 0) / (answered[cell[row] ?? 0] ?? 1);
    const cut = Math.min(mostWeight, Math.max(leastWeight, own));
    if (cut !== own) trimmed += 1;
    return cut;
  });
  const mean = raw.reduce((sum, own) => sum + own, 0) / raw.length;
  const weight = raw.map((own) => own / mean);
  const squares = weight.reduce((sum, own) => sum + own * own, 0);
  return { weight, trimmed, effectiveN: weight.length ** 2 / squares };
}
