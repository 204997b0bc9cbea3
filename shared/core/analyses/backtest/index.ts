import { defineAnalysis } from '../define.ts';
import { computeBacktest } from './compute.ts';
import { backtestMembers } from './members.ts';
import { backtestInput } from './query.ts';

/** Whether what is offered would have been bought: tried on the past, against simpler ways. */
export const backtest = defineAnalysis({
  query: backtestInput,
  compute: computeBacktest,
  members: backtestMembers,
});
