import type { NumberTest } from '../../schema.ts';

/** Whether a number that is known meets a test. */
export function meetsNumber(test: NumberTest, value: number): boolean {
  switch (test.op) {
    case 'at-least':
      return value >= test.value;
    case 'at-most':
      return value <= test.value;
    case 'more-than':
      return value > test.value;
    case 'less-than':
      return value < test.value;
    case 'exactly':
      return value === test.value;
    case 'other-than':
      return value !== test.value;
    case 'between':
      return value >= test.from && value <= test.to;
  }
}
