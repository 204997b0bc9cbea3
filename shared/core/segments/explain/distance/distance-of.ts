import type { Day } from '../../../model/day.ts';
import type { Condition, NumberTest } from '../../schema.ts';
import { dayDistance, dayScale } from './day-distance.ts';
import { numberDistance, numberScale } from './number-distance.ts';

/** How far what was found is from being otherwise for a condition. */
export type Distance = Readonly<{
  /** In the unit of the number, or days; infinite where nothing would do. */
  missing: (value: number, holds: boolean) => number;
  /** What `missing` is large or small in proportion to. */
  scale: number;
}>;

/** Shares are shown to a tenth of a percent; all other numbers are whole, or as good as. */
function stepOf(condition: Condition): number {
  const isShare =
    condition.kind === 'completeness' ||
    condition.kind === 'party-share' ||
    (condition.kind === 'orders' && condition.measure === 'discounted');
  return isShare ? 0.1 : 1;
}

function numberTestOf(condition: Condition): NumberTest | null {
  switch (condition.kind) {
    case 'age':
    case 'completeness':
    case 'orders':
    case 'events':
    case 'responses':
    case 'party-share':
    case 'rfm-score':
      return condition.test;
    case 'answer':
      return condition.test.as === 'number' ? condition.test.test : null;
    default:
      return null;
  }
}

/** How far off a number or a day is for a condition; null where a condition asks for neither. */
export function distanceOf(condition: Condition, on: Day): Distance | null {
  if (condition.kind === 'day' || condition.kind === 'order-day' || condition.kind === 'event-day') {
    const { test } = condition;
    if (test.op === 'filled' || test.op === 'blank') return null;
    return { missing: (day, holds) => dayDistance(test, on, day, holds), scale: dayScale(test, on) };
  }
  const test = numberTestOf(condition);
  if (test === null) return null;
  const step = stepOf(condition);
  return {
    missing: (value, holds) => numberDistance(test, value, holds, step),
    scale: numberScale(test, step),
  };
}
