import { defineAnalysis } from '../define.ts';
import { computeRules } from './compute.ts';
import { rulesMembers } from './members.ts';
import { rulesInput } from './query.ts';

/** What is bought together, more often than by chance. */
export const rules = defineAnalysis({
  query: rulesInput,
  compute: computeRules,
  members: rulesMembers,
});
