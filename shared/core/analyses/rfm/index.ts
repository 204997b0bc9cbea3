import { defineAnalysis } from '../define.ts';
import { computeRfm } from './compute.ts';
import { rfmMembers } from './members.ts';
import { rfmInput } from './query.ts';

/** Who bought how recently, how often and for how much, in named groups. */
export const rfm = defineAnalysis({
  query: ({ columns }) => rfmInput(columns),
  compute: computeRfm,
  members: rfmMembers,
});
