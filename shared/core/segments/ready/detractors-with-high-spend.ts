import { npsAnswers } from './nps-answers.ts';
import { spentAtLeast, type Ready } from './ready.ts';

/** Answered 0 to 6 to a question for recommendation, and is among the fourth part of buyers who spent most. */
export const detractorsWithHighSpend: Ready = {
  key: 'detractors-with-high-spend',
  needs: ['orders', 'responses'],
  define(facts) {
    const unhappy = npsAnswers(facts, { op: 'at-most', value: 6 });
    const much = facts.spentByTop(0.25);
    if (unhappy === 'responses') return unhappy;
    return much === null ? 'orders' : { op: 'all', nodes: [unhappy, spentAtLeast(much)] };
  },
};
