import type { Mapping, OfferedMapping } from '../../model/import.ts';
import { carryMapping } from './carry-mapping.ts';
import { alignColumns, columnLikeness, type Alignment } from './align-columns.ts';
import { variantOf } from '../recognise/file-variant.ts';

export type Saved = readonly (readonly [fingerprint: string, mapping: Mapping])[];
export type Offer = Readonly<{ mapping: Mapping; offered: OfferedMapping }>;

const alikeEnough = 0.6;
const fewestSame = 2;

/** How the columns of a file go with those of the mapping it is offered. */
export function describeOffer(
  by: OfferedMapping['by'],
  fingerprint: string,
  before: Mapping,
  found: Mapping,
  alignment: Alignment = alignColumns(before.columns, found.columns),
): OfferedMapping {
  const nameBefore = (at: number) => before.columns[at]?.name ?? '';
  const nameNow = (at: number) => found.columns[at]?.name ?? '';
  return {
    by,
    fingerprint,
    fileName: null,
    finishedAt: null,
    added: alignment.added.map(nameNow),
    missing: alignment.missing.map(nameBefore),
    renamed: alignment.renamed.map((pair) => ({
      before: nameBefore(pair.before),
      after: nameNow(pair.after),
    })),
  };
}

/**
 * What was decided about the earlier file whose columns are most like this one's, carried over to it; the newest of several alike.
 *
 * @param found what this file was found to be by itself
 * @param saved the newest last
 * @param kind  the only kind that is wanted; any when undefined
 * @returns null when none is alike enough, or when a system was recognised that is another one
 */
export function findSimilar(found: Mapping, saved: Saved, kind?: Mapping['kind']): Offer | null {
  const variant = variantOf(found.constants);
  let best: { likeness: number; fingerprint: string; before: Mapping; alignment: Alignment } | null = null;
  for (const [fingerprint, before] of saved) {
    if (kind !== undefined && before.kind !== kind) continue;
    if (found.system !== 'generic' && before.system !== found.system) continue;
    if (variantOf(before.constants) !== variant) continue;
    const alignment = alignColumns(before.columns, found.columns);
    const likeness = columnLikeness(alignment);
    if (likeness < alikeEnough || alignment.same.length < fewestSame) continue;
    if (best === null || likeness >= best.likeness) best = { likeness, fingerprint, before, alignment };
  }
  if (best === null) return null;
  const { fingerprint, before, alignment } = best;
  return {
    mapping: carryMapping(before, found),
    offered: describeOffer('columns', fingerprint, before, found, alignment),
  };
}
