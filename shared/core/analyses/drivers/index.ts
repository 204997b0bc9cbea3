import { defineAnalysis } from '../define.ts';
import { computeDrivers } from './compute.ts';
import { driverMembers } from './members.ts';
import { driversInput } from './query.ts';

/** What goes with a high score. */
export const drivers = defineAnalysis({
  query: driversInput,
  compute: computeDrivers,
  members: driverMembers,
});
