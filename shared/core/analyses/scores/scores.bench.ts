import { bench, describe } from 'vitest';
import { filled } from '../../../testing/made-feedback.ts';
import { sharedCodes, sharedInts, sharedReals } from '../../columns/columns.ts';
import type { FeedbackColumns } from '../../feedback/columns.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { answeredTo, countedPlaces } from './answered.ts';
import { barsOf, countBars } from './bars.ts';
import { measuringOf } from './measure.ts';
import { trendOf } from './trend.ts';

const count = 500_000;
const random = seededRandom(1);
const response = filled(sharedInts(count), (at) => at);
const feedback: FeedbackColumns = {
  dataVersion: 1,
  surveys: [{ id: 1, name: 'Survey', kind: 'survey' }],
  questions: [
    {
      ...{ id: 1, survey: 0, key: 'nps', label: 'nps', kind: 'nps', group: null, options: [] },
      scale: { least: 0, most: 10 },
    },
  ],
  responses: {
    count,
    id: sharedInts(count),
    survey: sharedInts(count),
    customer: sharedInts(count).fill(-1),
    day: filled(sharedInts(count), (at) => 19_000 + Math.floor(at / 1_000)),
    isFinished: sharedCodes(count).fill(1),
    offsets: filled(sharedInts(count + 1), (at) => at),
  },
  answers: {
    count,
    response,
    question: sharedInts(count),
    number: filled(sharedReals(count), () => Math.floor(random() * 11)),
    optionOffsets: sharedInts(count + 1),
    options: sharedInts(0),
    wordOffsets: sharedInts(count + 1),
  },
  words: sharedCodes(0),
};

describe('scores, in this thread', () => {
  bench('bars and trend of 500,000 answers', () => {
    const [question] = feedback.questions;
    if (question === undefined) throw new Error('there is a question');
    const answered = answeredTo(feedback, measuringOf(question, 0), response, response, null);
    countBars(feedback, answered, barsOf(feedback, answered), countedPlaces(answered));
    trendOf(feedback, answered, 'month');
  });
});
