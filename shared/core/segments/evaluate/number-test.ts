import type { NumberTest } from '../schema.ts';

/** Whether a number passes a test; NaN, which stands for "there is none", passes none. */
export function numberTester(test: NumberTest): (value: number) => boolean {
  switch (test.op) {
    case 'at-least':
      return (value) => value >= test.value;
    case 'at-most':
      return (value) => value <= test.value;
    case 'more-than':
      return (value) => value > test.value;
    case 'less-than':
      return (value) => value < test.value;
    case 'exactly':
      return (value) => value === test.value;
    case 'other-than':
      return (value) => !Number.isNaN(value) && value !== test.value;
    case 'between':
      return (value) => value >= test.from && value <= test.to;
  }
}
