import { bench, describe } from 'vitest';
import { madeFeedback } from '../../../testing/made-feedback.ts';
import { computeSentiment } from './compute.ts';
import { SentimentParams } from './schema.ts';

const { feedback, reading, customers } = madeFeedback(100_000);
const input = {
  feedback,
  reading,
  customerId: Int32Array.from({ length: customers }, (_, at) => at + 1),
  people: null,
};

describe('sentiment, in this thread', () => {
  bench('100,000 comments', () => {
    computeSentiment(input, SentimentParams.parse({}));
  });
});
