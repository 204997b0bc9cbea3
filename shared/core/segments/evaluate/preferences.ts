import type { Bits } from '../bits.ts';
import { bitsWhere } from '../combine-bits.ts';
import type { Condition } from '../schema.ts';
import type { Asked } from './asked.ts';
import { codesOfValues } from './matching-codes.ts';

/** Who declared one of some values about a topic until the day; anything at all where no values are named. */
export function declared(
  { topic, values }: Extract<Condition, { kind: 'preference' }>,
  { facts, on }: Asked,
): Bits {
  const preferences = facts.get('preferences');
  const { offsets, day } = preferences;
  const topics = codesOfValues(preferences.topic.distinct, [topic]);
  const wanted = values.length === 0 ? null : codesOfValues(preferences.value.distinct, values);
  return bitsWhere(offsets.length - 1, (row) => {
    const end = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < end; at += 1) {
      if ((day[at] ?? 0) > on || topics[preferences.topic.codes[at] ?? -1] !== 1) continue;
      if (wanted === null || wanted[preferences.value.codes[at] ?? -1] === 1) return true;
    }
    return false;
  });
}
