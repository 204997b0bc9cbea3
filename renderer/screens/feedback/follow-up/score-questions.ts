import type { Output } from '../../../../shared/contract/api.ts';

type Survey = Output<'feedback.overview'>['surveys'][number];
export type ScoreQuestion = Survey['questions'][number] & Readonly<{ survey: string }>;

/** Questions with a score, those that ask for a recommendation first, then those that most answered. */
export function scoreQuestions(surveys: readonly Survey[]): readonly ScoreQuestion[] {
  const all = surveys.flatMap(({ name, questions }) =>
    questions.filter(({ isScore }) => isScore).map((question) => ({ ...question, survey: name })),
  );
  const rank = ({ kind }: ScoreQuestion) => (kind === 'nps' ? 0 : 1);
  return all.toSorted((a, b) => rank(a) - rank(b) || b.answered - a.answered);
}
