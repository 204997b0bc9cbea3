import type { FeedbackShare } from '../../model/feedback-scope.ts';
import { wilsonInterval } from '../../stats/interval.ts';

/** A share with Wilson's interval; 0 with the interval 0 … 1 of nothing. @throws {RangeError} `count` is negative or above `n` */
export function shareOf(count: number, n: number): FeedbackShare {
  return { count, n, value: n === 0 ? 0 : count / n, interval: wilsonInterval(count, n) };
}
