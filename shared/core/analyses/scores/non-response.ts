import { adjustedP, believedRate } from '../../stats/adjusted-p.ts';
import { cramersV } from '../../stats/effects/cramers-v.ts';
import { differenceOfShares } from '../../stats/effects/difference-of-shares.ts';
import type { Effect } from '../../stats/effects/effect.ts';
import type { NonResponse, Stratum } from './schema.ts';
import type { Strata } from './strata.ts';

type Counts = Readonly<{ strata: Strata; customers: Int32Array; respondents: Int32Array }>;

function countStrata(strata: Strata, hasAnswered: Uint8Array): Counts {
  const customers = new Int32Array(strata.names.length);
  const respondents = new Int32Array(strata.names.length);
  strata.code.forEach((code, row) => {
    customers[code] = (customers[code] ?? 0) + 1;
    if (hasAnswered[row] === 1) respondents[code] = (respondents[code] ?? 0) + 1;
  });
  return { strata, customers, respondents };
}

/** A stratum's share of those who answered less its share of those who did not. */
function leanOf(
  { customers, respondents }: Counts,
  at: number,
  answered: number,
  silent: number,
): Effect | null {
  const own = respondents[at] ?? 0;
  return differenceOfShares(own, answered, (customers[at] ?? 0) - own, silent);
}

function describe(
  { strata, customers, respondents }: Counts,
  at: number,
  effect: Effect,
  q: number,
): Stratum {
  const isSure = q <= believedRate;
  return {
    selection: `${strata.dimension}-${at}`,
    name: strata.names[at] ?? null,
    customers: customers[at] ?? 0,
    respondents: respondents[at] ?? 0,
    difference: effect.value,
    interval: [effect.interval[0], effect.interval[1]],
    q,
    lean: !isSure ? 'even' : effect.value > 0 ? 'over' : 'under',
  };
}

/**
 * How those who answered differ from all other customers, by each thing that customers are told apart by.
 *
 * @param hasAnswered 1 by customer row of those who answered
 * @returns null where nobody or everybody did; dimensions of one stratum only are left out
 */
export function nonResponseOf(allStrata: readonly Strata[], hasAnswered: Uint8Array): NonResponse | null {
  const answered = hasAnswered.reduce((sum, own) => sum + own, 0);
  const silent = hasAnswered.length - answered;
  if (answered === 0 || silent === 0) return null;
  const tested = allStrata.flatMap((strata) => {
    const counts = countStrata(strata, hasAnswered);
    const rest = counts.customers.map((all, at) => all - (counts.respondents[at] ?? 0));
    const whole = cramersV([...counts.respondents], [...rest]);
    return whole === null ? [] : [{ counts, whole }];
  });
  const wholeQ = adjustedP(tested.map(({ whole }) => whole.p));
  const single = tested.flatMap(({ counts }) =>
    counts.strata.names.flatMap((_, at) => {
      const effect = (counts.customers[at] ?? 0) === 0 ? null : leanOf(counts, at, answered, silent);
      return effect === null ? [] : [{ counts, at, effect }];
    }),
  );
  const q = adjustedP(single.map(({ effect }) => effect.p));
  const described = single.map(({ counts, at, effect }, place) => ({
    counts,
    stratum: describe(counts, at, effect, q[place] ?? 1),
  }));
  return {
    customers: hasAnswered.length,
    respondents: answered,
    dimensions: tested.map(({ counts, whole }, at) => ({
      dimension: counts.strata.dimension,
      ...{ v: whole.v, chiSquare: whole.chiSquare, p: whole.p, q: wholeQ[at] ?? 1, isRough: whole.isRough },
      strata: described.filter((one) => one.counts === counts).map(({ stratum }) => stratum),
    })),
    differs: wholeQ.some((own) => own <= believedRate),
  };
}
