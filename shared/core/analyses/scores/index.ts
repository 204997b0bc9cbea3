import { defineAnalysis } from '../define.ts';
import { computeScores } from './compute.ts';
import { scoreMembers } from './members.ts';
import { scoresInput } from './query.ts';

/** What was answered, how sure that is, and how it moved. */
export const scores = defineAnalysis({
  query: scoresInput,
  compute: computeScores,
  members: scoreMembers,
});
