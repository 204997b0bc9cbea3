import type { NumberTest, SegmentNode } from '../schema.ts';
import { ask, type ReadyFacts } from './ready.ts';

/** Those whose latest answer to any question for recommendation passes a test; where nobody asks one, surveys are missing. */
export function npsAnswers({ npsQuestions }: ReadyFacts, test: NumberTest): SegmentNode | 'responses' {
  if (npsQuestions.length === 0) return 'responses';
  const asked = npsQuestions.map((question) =>
    ask({ kind: 'answer', question, which: 'latest', test: { as: 'number', test } }),
  );
  const [only] = asked;
  return asked.length === 1 && only !== undefined ? only : { op: 'any', nodes: asked };
}
