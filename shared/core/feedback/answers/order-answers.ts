import type { answerOrders } from '../../model/feedback.ts';
import { noDay, type FeedbackColumns } from '../columns.ts';
import type { TextReading } from '../reading.ts';
import type { TestedAnswers } from './test-answers.ts';

/** The texts that a filter asks for, in an order; those that are equal by it from the newest. Answers without a day come last. */
export function orderAnswers(
  { responses, answers }: FeedbackColumns,
  reading: TextReading,
  { failed }: TestedAnswers,
  order: (typeof answerOrders)[number],
): Int32Array {
  const texts = Int32Array.from(failed.keys()).filter((text) => failed[text] === 0);
  const responseOf = (text: number) => answers.response[reading.answer[text] ?? 0] ?? 0;
  const dayOf = (text: number) => responses.day[responseOf(text)] ?? noDay;
  const newest = (a: number, b: number) => {
    const [x, y] = [dayOf(a), dayOf(b)];
    if (x !== y) return y - x;
    const [p, q] = [responseOf(a), responseOf(b)];
    return p === q ? a - b : q - p;
  };
  const oldest = (a: number, b: number) => {
    const [x, y] = [dayOf(a), dayOf(b)];
    if ((x === noDay) !== (y === noDay)) return x === noDay ? 1 : -1;
    return x === y ? a - b : x - y;
  };
  const by = (value: Float64Array, sign: number) => (a: number, b: number) =>
    sign * ((value[a] ?? 0) - (value[b] ?? 0)) || newest(a, b);
  switch (order) {
    case 'newest':
      return texts.sort(newest);
    case 'oldest':
      return texts.sort(oldest);
    case 'most-negative':
      return texts.sort(by(reading.score, 1));
    case 'most-positive':
      return texts.sort(by(reading.score, -1));
    case 'least-sure':
      return texts.sort(by(reading.confidence, 1));
  }
}
