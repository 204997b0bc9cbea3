import type { PeopleColumns } from '../../columns/people-columns.ts';
import { allTexts } from '../../columns/read-text.ts';
import { foldText } from '../../identity/fold.ts';
import { cramersV } from '../../stats/effects/cramers-v.ts';
import { differenceOfShares } from '../../stats/effects/difference-of-shares.ts';
import type { ComparedField, comparedFields } from './schema.ts';
import type { Sides } from './sides.ts';

type FieldName = (typeof comparedFields)[number];
/** Before q is known. */
export type UntestedField = Omit<ComparedField, 'q' | 'values'> &
  Readonly<{ values: readonly Omit<ComparedField['values'][number], 'q'>[] }>;

/** As many values are shown on their own; the others are taken together. */
const mostValues = 10;

type Counted = { value: string | null; first: number; second: number };

/** People by value; values that fold alike are one, named as it is written first. */
function countValues(people: PeopleColumns, field: FieldName, { first, second }: Sides): Counted[] {
  const { codes, distinct } = people.fields[field];
  const texts = allTexts(distinct);
  const byKey = new Map<string, Counted>();
  const ofCode = texts.map((value): Counted => {
    const key = foldText(value);
    const counted = byKey.get(key) ?? { value, first: 0, second: 0 };
    byKey.set(key, counted);
    return counted;
  });
  for (const side of ['first', 'second'] as const)
    for (const row of side === 'first' ? first : second) {
      const counted = ofCode[codes[row] ?? -1];
      if (counted !== undefined) counted[side] += 1;
    }
  return [...byKey.values()].filter((counted) => counted.first + counted.second > 0);
}

/** The most frequent values, and the rest together where there is one. */
function shorten(counted: readonly Counted[]): Counted[] {
  const sorted = [...counted].sort((a, b) => b.first + b.second - (a.first + a.second));
  const rest = sorted.slice(mostValues);
  if (rest.length === 0) return sorted;
  const sum = (side: 'first' | 'second') => rest.reduce((total, one) => total + one[side], 0);
  return [...sorted.slice(0, mostValues), { value: null, first: sum('first'), second: sum('second') }];
}

/** Compares what a field of the profile says. Null when it is blank for all of a side, or says the same of everybody. */
export function compareField(people: PeopleColumns, field: FieldName, sides: Sides): UntestedField | null {
  const all = countValues(people, field, sides);
  const counted = shorten(all);
  const a = counted.map(({ first }) => first);
  const b = counted.map(({ second }) => second);
  const whole = cramersV(a, b);
  if (whole === null) return null;
  const na = a.reduce((sum, count) => sum + count, 0);
  const nb = b.reduce((sum, count) => sum + count, 0);
  return {
    kind: 'field',
    field,
    n: [na, nb],
    missing: [sides.first.length - na, sides.second.length - nb],
    v: whole.v,
    isRough: whole.isRough,
    p: whole.p,
    values: counted.flatMap(({ value, first, second }) => {
      const effect = differenceOfShares(first, na, second, nb);
      if (effect === null) return [];
      return [
        {
          value,
          first,
          second,
          effect: { value: effect.value, interval: [...effect.interval] },
          p: effect.p,
        },
      ];
    }),
  };
}
