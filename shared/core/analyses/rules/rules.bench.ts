import { bench, describe } from 'vitest';
import { basketColumns } from '../../../testing/basket-columns.ts';
import { computeRules } from './compute.ts';
import { RulesParams } from './schema.ts';

const columns = basketColumns(400_000, 2_000);
const input = {
  columns,
  names: Array.from({ length: 2_000 }, (_, at) => `P${at}`),
  categories: null,
  people: null,
};

describe('rules, in this thread', () => {
  for (const minSupport of [0.001, 0.0002])
    bench(`a million lines at a support of ${minSupport}`, () => {
      computeRules(input, RulesParams.parse({ minSupport, top: 500 }), () => undefined);
    });
});
