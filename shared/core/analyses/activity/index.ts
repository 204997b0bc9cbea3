import { defineAnalysis } from '../define.ts';
import { computeActivity } from './compute.ts';
import { activityMembers } from './members.ts';
import { activityInput } from './query.ts';

/** What was sold in every period, to how many, and whether that changed by more than chance. */
export const activity = defineAnalysis({
  query: activityInput,
  compute: computeActivity,
  members: activityMembers,
});
