import { quantile } from '../stats/quantile.ts';
import type { History } from './history.ts';
import { startsOf } from './owned-lists.ts';

/** Of all buyers, those that are added with the share of all things: few buyers say little. */
const shrinkage = 5;
/** A share of buyers from which a thing is one that is bought again. */
const repeatableShare = 0.1;
const fewestRepeats = 2;

/** How things are bought again; by thing. */
export type Rhythm = Readonly<{
  /** Share of buyers who took it on a second day, drawn towards the share of all things. */
  repeatShare: Float64Array;
  /** That share over all things. */
  overallShare: number;
  /** Median of the days between two takings by one customer; NaN where nobody took it twice. */
  medianDays: Float64Array;
  /** 1 where it may be offered again: at least two customers, and one in ten, took it on a second day. */
  isRepeatable: Uint8Array;
}>;

type Gaps = Readonly<{ thing: number[]; gap: number[] }>;

/** Counts over customers: who took a thing, who took it twice, and the days between. */
function countRepeats(history: History): Gaps & Readonly<{ buyers: Int32Array; repeaters: Int32Array }> {
  const { customers, things, offsets, thing, day } = history;
  const found = { thing: [] as number[], gap: [] as number[] };
  const [buyers, repeaters] = [new Int32Array(things), new Int32Array(things)];
  const place = new Int32Array(things).fill(-1);
  const repeater = new Int32Array(things).fill(-1);
  const add = (counts: Int32Array, own: number) => (counts[own] = (counts[own] ?? 0) + 1);
  for (let customer = 0; customer < customers; customer += 1) {
    const from = offsets[customer] ?? 0;
    thing.subarray(from, offsets[customer + 1]).forEach((own, after) => {
      const before = place[own] ?? -1;
      place[own] = from + after;
      if (before < from) {
        add(buyers, own);
        return;
      }
      found.thing.push(own);
      found.gap.push((day[from + after] ?? 0) - (day[before] ?? 0));
      if (repeater[own] !== customer) add(repeaters, own);
      repeater[own] = customer;
    });
  }
  return { ...found, buyers, repeaters };
}

/** Gaps of each thing lie together, so each stretch is sorted on its own. */
function mediansOf({ thing, gap }: Gaps, things: number): Float64Array {
  const offsets = startsOf(things, thing);
  const next = offsets.slice();
  const sorted = new Int32Array(gap.length);
  thing.forEach((own, at) => {
    const to = next[own] ?? 0;
    sorted[to] = gap[at] ?? 0;
    next[own] = to + 1;
  });
  return Float64Array.from({ length: things }, (_, own) =>
    quantile(sorted.subarray(offsets[own], offsets[own + 1]).sort(), 0.5),
  );
}

/** How often and how soon things are bought again, over all customers known. O(takings log takings). */
export function rhythmOf(history: History): Rhythm {
  const counted = countRepeats(history);
  const { buyers, repeaters } = counted;
  const all = buyers.reduce((sum, n) => sum + n, 0);
  const overall = all === 0 ? 0 : repeaters.reduce((sum, n) => sum + n, 0) / all;
  const repeatShare = Float64Array.from(
    buyers,
    (n, thing) => ((repeaters[thing] ?? 0) + shrinkage * overall) / (n + shrinkage),
  );
  return {
    ...{ repeatShare, overallShare: overall },
    medianDays: mediansOf(counted, history.things),
    isRepeatable: Uint8Array.from(buyers, (n, thing) => {
      const again = repeaters[thing] ?? 0;
      return again >= fewestRepeats && again >= repeatableShare * n ? 1 : 0;
    }),
  };
}
