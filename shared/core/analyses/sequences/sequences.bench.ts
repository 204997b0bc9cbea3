import { bench, describe } from 'vitest';
import { basketColumns } from '../../../testing/basket-columns.ts';
import { computeSequences } from './compute.ts';
import { SequencesParams } from './schema.ts';

const columns = basketColumns(400_000, 2_000);
const input = {
  columns,
  names: Array.from({ length: 2_000 }, (_, at) => `P${at}`),
  categories: null,
  people: null,
};

describe('sequences, in this thread', () => {
  bench('a million lines of 80,000 customers', () => {
    computeSequences(input, SequencesParams.parse({ top: 500 }), () => undefined);
  });
});
