import type { Bits } from '../bits.ts';
import { bitsOfCodes } from '../find-bits.ts';
import type { Condition } from '../schema.ts';
import type { Asked } from './asked.ts';
import { matchingCodes } from './matching-codes.ts';
import { textTester } from './text-test.ts';

/** Who has a text in a field, or in a column of the user's own, that passes the test. Profiles have no dates: they count as they are now. */
export function profileTexts(
  condition: Extract<Condition, { kind: 'text' | 'custom' }>,
  { facts }: Asked,
): Bits {
  const column =
    condition.kind === 'text'
      ? facts.get(`field:${condition.field}`)
      : facts.get(`custom:${condition.field}`);
  const passes = textTester(condition.test);
  const matching = matchingCodes(column.distinct, passes);
  return bitsOfCodes(column.codes, matching, passes(null));
}
