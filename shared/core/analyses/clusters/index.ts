import { defineAnalysis } from '../define.ts';
import { computeClusters } from './compute.ts';
import { clusterMembers } from './members.ts';
import { clustersInput } from './query.ts';

/** Customers who are alike in what is asked for. */
export const clusters = defineAnalysis({
  query: clustersInput,
  compute: computeClusters,
  members: clusterMembers,
});
