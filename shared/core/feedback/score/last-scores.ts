import { noDay, type FeedbackColumns } from '../columns.ts';
import { answersTo, answerValue } from './answer-value.ts';
import { scoreScale } from './score-scale.ts';

/** The last score of every customer who gave one in answer to a question; at each place one customer. */
export type LastScores = Readonly<{
  /** Rows of `Columns.customers`, ascending. */
  customer: Int32Array;
  /** Row of `answers`. */
  answer: Int32Array;
  value: Float64Array;
  /** Answers with a score of whom nobody knows who gave them. */
  anonymous: Int32Array;
}>;

/**
 * Finds what everybody answered last. An answer without a day counts only of those who have none with one, for nobody knows when it was given;
 * of answers of one day the later response counts.
 *
 * @param question index in `questions`; one without a scale has no scores
 * @param isCounted whether a response counts, by its row; all when left out
 */
export function lastScores(
  feedback: FeedbackColumns,
  question: number,
  isCounted: (response: number) => boolean = () => true,
): LastScores {
  const asked = feedback.questions[question];
  const scale = asked === undefined ? null : scoreScale(asked);
  const last = new Map<number, number>();
  const anonymous: number[] = [];
  const { responses, answers } = feedback;
  for (const answer of scale === null ? [] : answersTo(feedback, question)) {
    const response = answers.response[answer] ?? -1;
    if (!isCounted(response) || Number.isNaN(answerValue(feedback, answer, scale))) continue;
    const customer = responses.customer[response] ?? -1;
    if (customer < 0) anonymous.push(answer);
    // responses lie by day, those without one last
    else if (responses.day[response] !== noDay || !isDated(last.get(customer))) last.set(customer, answer);
  }

  function isDated(answer: number | undefined): boolean {
    return answer !== undefined && responses.day[answers.response[answer] ?? -1] !== noDay;
  }

  const customer = Int32Array.from(last.keys()).sort();
  const answer = customer.map((row) => last.get(row) ?? -1);
  return {
    customer,
    answer,
    value: Float64Array.from(answer, (row) => answerValue(feedback, row, scale)),
    anonymous: Int32Array.from(anonymous),
  };
}
