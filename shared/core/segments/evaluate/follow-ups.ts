import type { Bits } from '../bits.ts';
import { bitsWhere } from '../combine-bits.ts';
import { followUpBits } from '../facts/read-follow-ups.ts';
import type { Condition } from '../schema.ts';
import type { Asked } from './asked.ts';

/** Who has a follow-up of a state. What it was on another day is not kept: it counts as it is now. */
export function followedUp({ state }: Extract<Condition, { kind: 'follow-up' }>, { facts }: Asked): Bits {
  const states = facts.get('followUps');
  const bit = followUpBits[state] ?? 0;
  return bitsWhere(states.length, (row) => ((states[row] ?? 0) & bit) !== 0);
}
