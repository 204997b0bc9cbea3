import { defineAnalysis } from '../define.ts';
import { computeOverlap } from './compute.ts';
import { overlapMembers } from './members.ts';
import { overlapInput } from './query.ts';

/** Who is in several segments at once, and in which. */
export const overlap = defineAnalysis({
  query: overlapInput,
  compute: computeOverlap,
  members: overlapMembers,
});
