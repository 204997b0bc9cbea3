import { bench, describe } from 'vitest';
import { madeFeedback } from '../../../testing/made-feedback.ts';
import { computeThemes } from './compute.ts';
import { ThemesParams } from './schema.ts';

const { feedback, reading, customers } = madeFeedback(100_000);
const input = {
  feedback,
  reading,
  customerId: Int32Array.from({ length: customers }, (_, at) => at + 1),
  people: null,
};

describe('themes, in this thread', () => {
  bench('100,000 responses with 200,000 themes and a score', () => {
    computeThemes(input, ThemesParams.parse({}), () => undefined);
  });
});
