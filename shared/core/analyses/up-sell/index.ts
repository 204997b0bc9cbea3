import { defineAnalysis } from '../define.ts';
import { computeUpSell } from './compute.ts';
import { upSellMembers } from './members.ts';
import { upSellInput } from './query.ts';

/** Who could move up to a larger, better or longer product, and what that would bring. */
export const upSell = defineAnalysis({
  query: upSellInput,
  compute: computeUpSell,
  members: upSellMembers,
});
