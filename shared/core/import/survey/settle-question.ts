import type { Policy } from '../../model/policy.ts';
import { QuestionScale } from '../../model/survey.ts';
import { joinScales } from './join-scales.ts';

/** Words and scale of a question, as its table has them. */
export type QuestionWords = Readonly<{
  label: string | null;
  kind: string | null;
  /** JSON of a `QuestionScale`. */
  scale: string | null;
  group_key: string | null;
  group_label: string | null;
}>;

function readScale(json: string | null): QuestionScale | null {
  return json === null ? null : QuestionScale.parse(JSON.parse(json));
}

/** A question after a file worded it anew: what is blank is filled; what is said otherwise goes by the policy; a scale is widened. */
export function settleQuestion(before: QuestionWords, said: QuestionWords, policy: Policy): QuestionWords {
  if (policy === 'keep') return before;
  const isTaken = policy === 'overwrite' || policy === 'newest';
  const taken = (was: string | null, is: string | null) => (isTaken ? (is ?? was) : (was ?? is));
  const joined = joinScales(readScale(before.scale), readScale(said.scale));
  return {
    label: taken(before.label, said.label),
    kind: taken(before.kind, said.kind),
    scale: joined === null ? null : JSON.stringify(joined),
    group_key: taken(before.group_key, said.group_key),
    group_label: taken(before.group_label, said.group_label),
  };
}
