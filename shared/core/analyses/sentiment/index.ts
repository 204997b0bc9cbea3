import { defineAnalysis } from '../define.ts';
import { computeSentiment } from './compute.ts';
import { sentimentMembers } from './members.ts';
import { sentimentInput } from './query.ts';

/** How what customers write feels, and how sure that is. */
export const sentiment = defineAnalysis({
  query: sentimentInput,
  compute: computeSentiment,
  members: sentimentMembers,
});
