import type { ReadDb } from '../../shared/core/db/db.ts';
import { sentimentOfText, themesOfText } from '../../shared/core/feedback/answers/told-of-text.ts';
import { readCustomerFeedback } from '../../shared/core/feedback/score/read-customer-feedback.ts';
import type { CustomerFeedback } from '../../shared/core/model/customer-feedback.ts';
import { findText } from './find-text.ts';
import type { Reading } from './readings.ts';

/** As many as are shown; the rest stand in the reader of answers. */
const mostComments = 5;

/**
 * What a customer said last. It reads this customer's rows alone.
 * @param made the words, if they are read: without them there are no sentiments and themes
 */
export function customerFeedback(db: ReadDb, customer: number, made: Reading | null): CustomerFeedback {
  const { scores, comments, totalComments } = readCustomerFeedback(db, customer, mostComments);
  return {
    scores: [...scores],
    comments: comments.map((comment) => {
      const at = made === null ? -1 : findText(made, comment);
      return {
        ...comment,
        sentiment: made === null || at < 0 ? null : sentimentOfText(made.reading, at),
        themes: made === null || at < 0 ? [] : themesOfText(made.reading, at),
      };
    }),
    totalComments,
    isRead: made !== null,
  };
}
