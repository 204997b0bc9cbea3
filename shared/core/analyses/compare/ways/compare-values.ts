import type { TextColumn } from '../../../columns/people-columns.ts';
import { allTexts } from '../../../columns/read-text.ts';
import { alikeKey } from '../../../segments/vocabulary/most-frequent.ts';
import { cramersV } from '../../../stats/effects/cramers-v.ts';
import { differenceOfShares } from '../../../stats/effects/difference-of-shares.ts';
import type { ComparedField } from '../schema.ts';
import type { Sides } from '../sides.ts';
import type { FieldSubject } from '../subject.ts';

/** Before q is known. */
export type UntestedField = Omit<ComparedField, 'q' | 'values'> &
  Readonly<{ values: readonly Omit<ComparedField['values'][number], 'q'>[] }>;

/** A value, and how many people of each side have it; null stands for others together. */
export type CountedValue = { value: string | null; first: number; second: number };

/** As many values are shown on their own; the others are taken together. */
const mostValues = 10;

/** One person on a side says nothing of the others. */
const fewest = 2;

/** People by value; values that fold alike are one, named as it is written first. */
export function countValues({ codes, distinct }: TextColumn, { first, second }: Sides): CountedValue[] {
  const byKey = new Map<string, CountedValue>();
  const ofCode = allTexts(distinct).map((value): CountedValue => {
    const key = alikeKey(value);
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
function shorten(counted: readonly CountedValue[]): CountedValue[] {
  const sorted = [...counted].sort((a, b) => b.first + b.second - (a.first + a.second));
  const rest = sorted.slice(mostValues);
  if (rest.length === 0) return sorted;
  const sum = (side: 'first' | 'second') => rest.reduce((total, one) => total + one[side], 0);
  return [...sorted.slice(0, mostValues), { value: null, first: sum('first'), second: sum('second') }];
}

/**
 * Compares what people of both sides have one value each of.
 * @param all how many have each value; people of whom there is none are known to have none
 * @returns without q; null when it is known of fewer than two people of a side, or says the same of everybody
 */
export function compareValues(
  subject: FieldSubject,
  all: readonly CountedValue[],
  sides: Sides,
): UntestedField | null {
  const counted = shorten(all);
  const a = counted.map(({ first }) => first);
  const b = counted.map(({ second }) => second);
  const na = a.reduce((sum, count) => sum + count, 0);
  const nb = b.reduce((sum, count) => sum + count, 0);
  if (na < fewest || nb < fewest) return null;
  const whole = cramersV(a, b);
  if (whole === null) return null;
  return {
    kind: 'field',
    subject,
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
