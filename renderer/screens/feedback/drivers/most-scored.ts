import type { Output } from '../../../../shared/contract/api.ts';

type Survey = Output<'feedback.overview'>['surveys'][number];

/** The survey with most questions that have a score, and at least two: one alone cannot be explained. The first of equals. */
export function mostScored(surveys: readonly Survey[]): Survey | undefined {
  const scored = ({ questions }: Survey) => questions.filter(({ isScore }) => isScore).length;
  return surveys.filter((survey) => scored(survey) > 1).toSorted((a, b) => scored(b) - scored(a))[0];
}
