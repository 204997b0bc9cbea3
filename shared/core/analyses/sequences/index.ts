import { defineAnalysis } from '../define.ts';
import { computeSequences } from './compute.ts';
import { sequencesMembers } from './members.ts';
import { sequencesInput } from './query.ts';

/** What is bought after what, more often than by others like them. */
export const sequences = defineAnalysis({
  query: sequencesInput,
  compute: computeSequences,
  members: sequencesMembers,
});
