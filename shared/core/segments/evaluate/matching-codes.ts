import type { TextList } from '../../columns/people-columns.ts';
import { allTexts } from '../../columns/read-text.ts';
import { textTester } from './text-test.ts';

/** Which of the distinct texts of a column pass a test: 1 at their codes. Each is looked at once, however many rows have it. */
export function matchingCodes(distinct: TextList, passes: (text: string) => boolean): Uint8Array {
  return Uint8Array.from(allTexts(distinct), (text) => (passes(text) ? 1 : 0));
}

/** Which of the distinct texts are one of some values, compared folded. */
export function codesOfValues(distinct: TextList, values: readonly string[]): Uint8Array {
  return matchingCodes(distinct, textTester({ op: 'is', values: [...values] }));
}
