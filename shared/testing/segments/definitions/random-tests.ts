import fc from 'fast-check';
import type { DayTest, NumberTest, Period, TextTest } from '../../../core/segments/schema.ts';
import { days } from '../vocabulary.ts';

const day = fc.constantFrom(...days);
const span = fc.record({
  count: fc.constantFrom(1, 2, 3, 12, 30, 90, 400),
  unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const),
});

/** A test of numbers of which these may occur. */
export function numberTest(...values: readonly number[]): fc.Arbitrary<NumberTest> {
  const value = fc.constantFrom(...values);
  const ops = ['at-least', 'at-most', 'more-than', 'less-than', 'exactly', 'other-than'] as const;
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ op: fc.constantFrom(...ops), value }) },
    { weight: 1, arbitrary: fc.record({ op: fc.constant('between' as const), from: value, to: value }) },
  );
}

/** A test of texts of which these, or parts of them, may occur. */
export function textTest(values: readonly string[], parts: readonly string[]): fc.Arbitrary<TextTest> {
  const some = fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
  const part = fc.constantFrom(...values, ...parts);
  return fc.oneof(
    fc.record({ op: fc.constantFrom('is' as const, 'is-not' as const), values: some }),
    fc.record({
      op: fc.constantFrom(
        'contains' as const,
        'lacks' as const,
        'starts-with' as const,
        'ends-with' as const,
      ),
      value: part,
    }),
    fc.record({ op: fc.constantFrom('filled' as const, 'blank' as const) }),
  );
}

const within = fc.record({ op: fc.constantFrom('within-last' as const, 'longer-ago' as const) });
const beside = fc.record({ op: fc.constantFrom('on-or-after' as const, 'on-or-before' as const), day });
const between = fc.record({ op: fc.constant('between' as const), from: day, to: day });
const spanned = fc.tuple(within, span).map(([op, rest]) => ({ ...op, ...rest }));

export const period: fc.Arbitrary<Period> = fc.oneof(
  fc.constant({ op: 'ever' as const }),
  spanned,
  beside,
  between,
);

export const dayTest: fc.Arbitrary<DayTest> = fc.oneof(
  spanned,
  beside,
  between,
  span.map((rest) => ({ op: 'anniversary-within' as const, ...rest })),
  fc.record({ op: fc.constantFrom('filled' as const, 'blank' as const) }),
);
