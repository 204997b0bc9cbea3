import * as z from 'zod';
import { People } from './people.ts';

/** People that an analysis is asked about: a saved segment by its id, or any set of people. */
export const PeopleChoice = z.union([z.int().min(1), People]);
export type PeopleChoice = z.infer<typeof PeopleChoice>;

/** The set of people that is meant. */
export function peopleOf(choice: PeopleChoice): People {
  return typeof choice === 'number'
    ? { kind: 'segment', segment: { by: 'id', id: choice }, on: null }
    : choice;
}
