import { defineAnalysis } from '../define.ts';
import { computeCompare } from './compute.ts';
import { compareMembers } from './members.ts';
import { compareInput } from './query.ts';

/** In what two segments differ, and by how much. */
export const compare = defineAnalysis({
  query: compareInput,
  compute: (input, _params, report) => computeCompare(input, report),
  members: compareMembers,
});
