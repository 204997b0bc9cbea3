import type * as z from 'zod';
import type { AnswerFilter } from './answer-filter.ts';
import type { FeedbackScope } from './feedback-scope.ts';

type Segment = NonNullable<z.input<typeof FeedbackScope>['segment']>;

/** A saved segment's members as they are now; any others as they are said. */
function peopleOf(segment: Segment): NonNullable<z.input<typeof AnswerFilter>['people']> {
  return typeof segment === 'number'
    ? { kind: 'segment', segment: { by: 'id', id: segment }, on: null }
    : segment;
}

/**
 * The filter that lists the answers an analysis of words looked at: of the same surveys, questions, days and people, without junk.
 *
 * @param part which of them are meant: of a theme, a group of requests, …
 * @returns nothing that narrows nothing, so that what is left can be seen at a glance
 */
export function answersOfScope(
  { surveys = [], questions = [], from = null, to = null, segment = null }: z.input<typeof FeedbackScope>,
  part: z.input<typeof AnswerFilter> = {},
): z.input<typeof AnswerFilter> {
  return {
    ...(surveys.length > 0 && { surveys }),
    ...(questions.length > 0 && { questions }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(segment !== null && { people: peopleOf(segment) }),
    flagged: 'without-junk',
    ...part,
  };
}
