import { hitAt, ndcgAt, recallAt } from '../../offers/hits.ts';
import { resampleMeans, type Estimate } from '../../offers/resample.ts';
import type { BacktestMethod, BacktestResult } from './schema.ts';

/** What each way put first for one customer or basket, and what was taken. */
export type Tried = Readonly<{
  taken: ReadonlySet<number>;
  ranked: Readonly<Partial<Record<BacktestMethod['method'], readonly number[]>>>;
}>;

const seed = 7;
const shown = 10;
const ways = ['model', 'popularity', 'repeat', 'item-to-item'] as const;

const pair = ({ low, high }: Estimate): [number, number] => [low, high];

function atEach<T>(at: readonly number[], of: (place: number) => T): Record<string, T> {
  return Object.fromEntries(at.map((k, place) => [String(k), of(place)]));
}

/** Share of all things that somebody is shown. */
function coverageOf(tried: readonly Tried[], method: BacktestMethod['method'], things: number): number {
  const seen = new Set(tried.flatMap(({ ranked }) => ranked[method] ?? []));
  return things === 0 ? 0 : Math.min(1, seen.size / things);
}

/**
 * Compares the ways on the same people: every interval comes from drawing people again, and so does that of the difference.
 *
 * @param tried one entry a person or basket, at least one
 * @param at how many of the first are looked at
 * @param things all that could have been shown
 */
export function compareMethods(
  tried: readonly Tried[],
  at: readonly number[],
  things: number,
): Pick<BacktestResult, 'methods' | 'difference' | 'beatsPopularity'> {
  const tested = ways.filter((way) => tried.some(({ ranked }) => ranked[way] !== undefined));
  // hit rate and recall at each, and NDCG; and one column for the difference at three
  const width = at.length * 2 + 1;
  const rows = new Float64Array(tried.length * (tested.length * width + 1));
  tried.forEach(({ taken, ranked }, row) => {
    const cells = tested.flatMap((way) => {
      const own = ranked[way] ?? [];
      return [
        ...at.map((k) => hitAt(own, taken, k)),
        ...at.map((k) => recallAt(own, taken, k)),
        ndcgAt(own, taken, shown),
      ];
    });
    const gained = hitAt(ranked.model ?? [], taken, 3) - hitAt(ranked.popularity ?? [], taken, 3);
    rows.set([...cells, gained], row * (cells.length + 1));
  });
  const estimates = resampleMeans(rows, tested.length * width + 1, seed);
  const estimate = (place: number): Estimate => {
    const found = estimates[place];
    if (found === undefined) throw new Error(`no column ${place}`);
    return found;
  };
  const methods = tested.map((method, way): BacktestMethod => {
    const hit = (place: number) => estimate(way * width + place);
    const recall = (place: number) => estimate(way * width + at.length + place);
    const ndcg = estimate(way * width + 2 * at.length);
    return {
      method,
      hitRate: atEach(at, (place) => hit(place).value),
      interval: atEach(at, (place) => pair(hit(place))),
      recall: atEach(at, (place) => recall(place).value),
      recallInterval: atEach(at, (place) => pair(recall(place))),
      ...{ ndcg: ndcg.value, ndcgInterval: pair(ndcg), coverage: coverageOf(tried, method, things) },
    };
  });
  const difference = estimate(tested.length * width);
  return {
    methods,
    difference: { value: difference.value, interval: pair(difference) },
    beatsPopularity: difference.low > 0,
  };
}
