import { npsAnswers } from './nps-answers.ts';
import type { Ready } from './ready.ts';

/** Answered 9 or 10 to a question for recommendation. */
export const promoters: Ready = {
  key: 'promoters',
  needs: ['responses'],
  define: (facts) => npsAnswers(facts, { op: 'at-least', value: 9 }),
};
