import type { ScoreBand } from '../../model/answer-terms.ts';
import { dayNumber, readDay } from '../../model/day.ts';
import type { LoopFilter } from '../../model/loop-filter.ts';
import { noDay, type FeedbackColumns } from '../columns.ts';
import { answerValue } from '../score/answer-value.ts';
import { lastScores } from '../score/last-scores.ts';
import { scoreBand } from '../score/score-band.ts';
import { scoreScale } from '../score/score-scale.ts';

/** Somebody whose last answer lies in one of the bands. */
export type LoopPerson = Readonly<{
  /** Row of `Columns.customers`. */
  customer: number;
  /** Row of `responses`. */
  response: number;
  /** Day number; null where it is not known. */
  day: number | null;
  score: number;
  band: ScoreBand;
}>;

/** Who answered a question how, and how many answers nobody can be called for. */
export type LoopPeople = Readonly<{ people: readonly LoopPerson[]; anonymous: number }>;

type Asked = Pick<LoopFilter, 'bands' | 'from' | 'to'>;

/**
 * Everybody whose last answer to a question, of those given in the days asked for, lies in one of the bands. An answer without a day counts
 * only where no days are asked for.
 *
 * @param question index in `questions`; null when it has no score
 */
export function whoAnswered(
  feedback: FeedbackColumns,
  question: number,
  { bands, from, to }: Asked,
): LoopPeople | null {
  const asked = feedback.questions[question];
  const scale = asked === undefined ? null : scoreScale(asked);
  if (asked === undefined || scale === null) return null;
  const numberOf = (day: string | null, otherwise: number) => {
    const read = day === null ? null : readDay(day);
    return read === null ? otherwise : dayNumber(read);
  };
  const least = numberOf(from, noDay + 1);
  const most = numberOf(to, Number.MAX_SAFE_INTEGER);
  const isAnyDay = from === null && to === null;
  const last = lastScores(feedback, question, (response) => {
    const day = feedback.responses.day[response] ?? noDay;
    return isAnyDay || (day !== noDay && day >= least && day <= most);
  });
  const bandOf = (value: number) => scoreBand(asked.kind, value, scale);
  const people = Array.from(last.customer, (customer, at): LoopPerson => {
    const response = feedback.answers.response[last.answer[at] ?? 0] ?? 0;
    const day = feedback.responses.day[response] ?? noDay;
    const score = last.value[at] ?? 0;
    return { customer, response, day: day === noDay ? null : day, score, band: bandOf(score) };
  }).filter(({ band }) => bands.includes(band));
  const anonymous = last.anonymous.filter((row) => bands.includes(bandOf(answerValue(feedback, row, scale))));
  return { people, anonymous: anonymous.length };
}
