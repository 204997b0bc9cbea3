import * as z from 'zod';
import { followPurchases } from './follow-purchases.ts';
import type { SequencesInput } from './query.ts';
import type { SequencesParams } from './schema.ts';
import { followedUp, waitingFor } from './waiting.ts';

const Pair = z.tuple([z.string(), z.string()]);
const parts = { waiting: waitingFor, followed: followedUp };

/** Reads the pair of `waiting:["12","7"]`; null when it is none. */
function readPair(json: string): readonly [string, string] | null {
  try {
    const pair = Pair.safeParse(JSON.parse(json));
    return pair.success ? pair.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * The customers behind a pair.
 *
 * @param selection `waiting:` or `followed:` and both keys as JSON, `["12", "7"]`: those who bought the first thing, never the second, and are
 *        still within the window on the last day of all purchases; or those who did it
 * @returns customer ids, ascending; null when the selection names no pair; nobody where a product of it is gone
 */
export function sequencesMembers(
  input: SequencesInput,
  params: SequencesParams,
  selection: string,
): Int32Array | null {
  const colon = selection.indexOf(':');
  const which = selection.slice(0, Math.max(0, colon));
  const pair = readPair(selection.slice(colon + 1));
  if (pair === null || (which !== 'waiting' && which !== 'followed')) return null;
  const followed = followPurchases(input, params);
  const [from, to] = [followed.words.itemOf(pair[0]), followed.words.itemOf(pair[1])];
  if (from < 0 || to < 0) return new Int32Array(0);
  const { id } = input.columns.customers;
  return Int32Array.from(parts[which](followed, from, to), (row) => id[row] ?? 0).sort();
}
