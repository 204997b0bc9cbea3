import type { FindingSample } from '../model/quality.ts';

/** Rows that a check found. */
export type Hits = Readonly<{
  count: number;
  /** Whose they are: ids, ascending, each once. */
  customers: Int32Array;
  samples: readonly FindingSample[];
}>;

export interface HitList {
  /** @param shown asked only while there is room for one more sample */
  readonly add: (
    row: number,
    customer: number | null,
    shown: () => string,
    hint?: () => string | null,
  ) => void;
  readonly hits: () => Hits;
}

const mostSamples = 20;
const longest = 200;

/** Gathers what a check finds: how many, whose, and the first twenty. */
export function gatherHits(): HitList {
  const customers: number[] = [];
  const samples: FindingSample[] = [];
  let count = 0;
  let isSorted = true;
  return {
    add(row, customer, shown, hint) {
      count += 1;
      if (customer !== null) {
        if (customer <= (customers.at(-1) ?? 0)) isSorted = false;
        customers.push(customer);
      }
      if (samples.length < mostSamples)
        samples.push({ row, customer, shown: shown().slice(0, longest), hint: hint?.() ?? null });
    },
    hits() {
      const ids = Int32Array.from(customers);
      if (isSorted) return { count, customers: ids, samples };
      ids.sort();
      return { count, customers: ids.filter((id, at) => id !== ids[at - 1]), samples };
    },
  };
}
