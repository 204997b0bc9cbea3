import { defineAnalysis } from '../define.ts';
import { computeRequests } from './compute.ts';
import { requestsMembers } from './members.ts';
import { requestsInput } from './query.ts';

/** What customers ask for and what they say does not work, by how many and what they are worth. */
export const requests = defineAnalysis({
  query: requestsInput,
  compute: computeRequests,
  members: requestsMembers,
});
