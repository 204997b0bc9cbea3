import { adjustedP, believedRate } from '../../stats/adjusted-p.ts';
import { normalTail } from '../../stats/normal-tail.ts';
import type { Untested } from './findings.ts';
import { groupOf } from './group-of.ts';
import type { Compared } from './schema.ts';

/** With fewer people known on a side a difference rests on a handful. */
const fewPeople = 20;

type Scaled = Compared['scaled'];

/** Of normal distributions g standard deviations apart, Φ(g / √2) of pairs have the larger value on one side: as much as Cliff's delta says. */
function deltaOf(g: number): number {
  return 1 - 2 * normalTail(g / Math.SQRT2);
}

/** The effect on the scale of Cliff's delta, which for two shares is their difference: so numbers and shares can be sorted together. */
function scale(one: Untested): Scaled {
  if (one.kind === 'field') {
    const [first, ...others] = one.values;
    if (first === undefined) throw new Error(`the field ${JSON.stringify(one.subject)} has no values`);
    return others.reduce(
      (most, { effect }) => (Math.abs(effect.value) > Math.abs(most.value) ? effect : most),
      first.effect,
    );
  }
  const { value, interval } = one.effect;
  if (one.kind === 'share' || one.effect.by === 'delta') return { value, interval };
  return { value: deltaOf(value), interval: [deltaOf(interval[0]), deltaOf(interval[1])] };
}

function leastPeople(one: Untested): number {
  return one.kind === 'field' ? Math.min(...one.n) : Math.min(one.first.n, one.second.n);
}

/**
 * Adjusts for all tests together and sorts by the size of the difference; what is known of few people comes last, for a handful easily differs
 * wholly. Values of a field are tests of their own beside that of the field.
 */
export function weigh(
  compared: readonly Untested[],
): Readonly<{ attributes: Compared[]; tests: number; believed: number }> {
  const p = compared.flatMap((one) =>
    one.kind === 'field' ? [one.p, ...one.values.map((value) => value.p)] : [one.p],
  );
  const q = adjustedP(p);
  let next = 0;
  const take = () => {
    const adjusted = q[next] ?? 1;
    next += 1;
    return adjusted;
  };
  const attributes = compared.map((one): Compared => {
    const weighed = {
      group: groupOf(one.subject),
      q: take(),
      scaled: scale(one),
      isSmall: leastPeople(one) < fewPeople,
    };
    if (one.kind !== 'field') return { ...one, ...weighed };
    return { ...one, ...weighed, values: one.values.map((value) => ({ ...value, q: take() })) };
  });
  return {
    attributes: attributes.sort(
      (a, b) => Number(a.isSmall) - Number(b.isSmall) || Math.abs(b.scaled.value) - Math.abs(a.scaled.value),
    ),
    tests: p.length,
    believed: q.filter((adjusted) => adjusted <= believedRate).length,
  };
}
