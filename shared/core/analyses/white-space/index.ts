import { defineAnalysis } from '../define.ts';
import { computeWhiteSpace } from './compute.ts';
import { whiteSpaceMembers } from './members.ts';
import { whiteSpaceInput } from './query.ts';

/** Which kinds of customers buy of what, and what they leave out that others buy. */
export const whiteSpace = defineAnalysis({
  query: whiteSpaceInput,
  compute: computeWhiteSpace,
  members: whiteSpaceMembers,
});
