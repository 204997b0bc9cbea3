import { defineAnalysis } from '../define.ts';
import { computeThemes } from './compute.ts';
import { themesMembers } from './members.ts';
import { themesInput } from './query.ts';

/** What customers speak of, how it feels and what it does to the score. */
export const themes = defineAnalysis({
  query: themesInput,
  compute: computeThemes,
  members: themesMembers,
});
