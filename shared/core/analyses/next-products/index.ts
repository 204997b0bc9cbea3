import { defineAnalysis } from '../define.ts';
import { computeNextProducts } from './compute.ts';
import { nextProductsMembers } from './members.ts';
import { nextProductsInput } from './query.ts';

/** What each customer buys or reads next, why, and what it is worth. */
export const nextProducts = defineAnalysis({
  query: nextProductsInput,
  compute: computeNextProducts,
  members: nextProductsMembers,
});
