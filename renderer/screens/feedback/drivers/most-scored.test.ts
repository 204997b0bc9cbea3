import { expect, test } from 'vitest';
import { mostScored } from './most-scored.ts';

type Surveys = Parameters<typeof mostScored>[0];

const survey = (id: number, scores: number, others: number) => ({
  id,
  questions: [...Array<boolean>(scores).fill(true), ...Array<boolean>(others).fill(false)].map((isScore) => ({
    isScore,
  })),
});

test('a survey is chosen by how many of its questions have a score, the first of equals', () => {
  const surveys = [survey(1, 1, 30), survey(2, 3, 0), survey(3, 3, 9)] as unknown as Surveys;
  expect(mostScored(surveys)?.id).toBe(2);
});

test('a survey with one score alone has nothing that could explain it', () => {
  expect(mostScored([survey(1, 1, 5)] as unknown as Surveys)).toBeUndefined();
});
