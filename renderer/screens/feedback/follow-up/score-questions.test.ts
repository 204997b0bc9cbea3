import { expect, test } from 'vitest';
import { scoreQuestions } from './score-questions.ts';

type Surveys = Parameters<typeof scoreQuestions>[0];

test('a recommendation comes first, then what most answered; what has no score is left out', () => {
  const question = (id: number, kind: string, answered: number, isScore = true) => ({
    id,
    kind,
    answered,
    isScore,
  });
  const surveys = [
    { name: 'Visits', questions: [question(1, 'rating', 40), question(2, 'text', 90, false)] },
    { name: 'Orders', questions: [question(3, 'csat', 60), question(4, 'nps', 5)] },
  ] as unknown as Surveys;
  expect(scoreQuestions(surveys).map(({ id, survey }) => [id, survey])).toEqual([
    [4, 'Orders'],
    [3, 'Orders'],
    [1, 'Visits'],
  ]);
});
