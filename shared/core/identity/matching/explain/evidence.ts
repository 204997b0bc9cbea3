import type { FieldEvidence } from '../../../model/matching.ts';
import { makeComparer } from '../compare/comparer.ts';
import { comparisonIndex, comparisons, level, type Comparison } from '../levels.ts';
import { makeRarity } from '../model/rarity.ts';
import { makeWeigher } from '../scan/weigh.ts';
import type { Prepared } from '../stages.ts';

type Field = FieldEvidence['field'];

/** What each field of two rows says: how alike they are, and what that is worth. */
export type PairEvidence = readonly Readonly<{
  field: Field;
  level: FieldEvidence['level'];
  weight: number;
}>[];

const members: readonly (readonly [Field, readonly Comparison[]])[] = [
  ['name', ['given', 'family', 'order']],
  ['email', ['email']],
  ['phone', ['phone']],
  ['birthDate', ['birthDate']],
  ['place', ['street', 'postcode', 'city']],
  ['company', ['company']],
  ['externalId', ['externalId']],
  ['gender', ['gender']],
];

const names: Readonly<Record<number, FieldEvidence['level']>> = {
  [level.different]: 'different',
  [level.far]: 'different',
  [level.short]: 'near',
  [level.near]: 'near',
  [level.variant]: 'variant',
  [level.same]: 'same',
  [level.blank]: 'blank',
};

/** Another spelling is one of names and places; of addresses, numbers and days the level stands for a slip or a change of place. */
function nameOf(field: Field, found: number, weight: number): FieldEvidence['level'] {
  // much alike, and so rarely by chance that it speaks for a match
  if (found === level.far && weight > 0) return 'near';
  if (found === level.variant && field !== 'name' && field !== 'place') return 'near';
  return names[found] ?? 'blank';
}

/** Of several comparisons the least alike counts for a name, and the most alike for a place. */
function levelOf(field: Field, found: readonly number[]): number {
  const known = found.filter((one) => one !== level.blank);
  if (known.length === 0) return level.blank;
  return field === 'place' ? Math.max(...known) : Math.min(...known);
}

/** Makes the explanation of pairs of rows. The weights are those that were added up, so they sum to the weight of the pair, less the prior. */
export function makeExplainer({ table, model }: Prepared): (a: number, b: number) => PairEvidence {
  const compare = makeComparer(table);
  const weigh = makeWeigher(table, model, makeRarity(table));
  const levels = new Uint8Array(comparisons.length);
  const bits = new Float64Array(comparisons.length);
  return (a, b) => {
    const [one, other] = [Math.min(a, b), Math.max(a, b)];
    compare(one, other, levels, 0);
    weigh(one, other, levels, 0, bits);
    return members.map(([field, parts]) => {
      const indices = parts.map(comparisonIndex);
      const found = indices
        .filter((_, at) => parts[at] !== 'order')
        .map((index) => levels[index] ?? level.blank);
      const weight = indices.reduce((sum, index) => sum + (bits[index] ?? 0), 0);
      return { field, level: nameOf(field, levelOf(field, found), weight), weight };
    });
  };
}
