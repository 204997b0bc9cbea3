import * as z from 'zod';
import { FoundThing } from '../core/model/found-thing.ts';
import { call } from './call.ts';

/** Looking for anything by its name; people are found by `customers.page`. */
export const searchApi = {
  /**
   * Whatever of the workspace has words in its name that begin with those searched for, in either script; products most ordered first,
   * everything else by name, no more than `mostOfAKind` of a kind. Nothing where nothing is searched for.
   */
  'search.things': call('engine', z.object({ search: z.string().max(200) }), z.array(FoundThing)),
} as const;
