import { Mapping } from '../core/model/import.ts';
import type { AnyDraft, Rejection } from '../core/import/normalise/drafts.ts';
import { makeEvidenceCollector } from '../core/import/recognise/evidence.ts';
import { isRejection, makeNormaliser, type Damage } from '../core/import/normalise/normalise.ts';

type Options = Partial<Omit<Mapping, 'columns' | 'kind'>>;

/** A mapping whose columns are called after their place and meaning. */
export function mappingOf(
  kind: Mapping['kind'],
  meanings: readonly string[],
  options: Options = {},
): Mapping {
  const columns = meanings.map((meaning, i) => ({ name: `c${i} ${meaning}`, meaning }));
  return Mapping.parse({ kind, system: 'generic', read: {}, columns, currency: 'EUR', ...options });
}

/** Reads rows as an import does: evidence of all of them first, then one by one. */
export function run(
  mapping: Mapping,
  rows: readonly (readonly string[])[],
  damage: readonly (Damage | undefined)[] = [],
) {
  const collector = makeEvidenceCollector(mapping);
  rows.forEach(collector.add);
  const normaliser = makeNormaliser(mapping, collector.finish());
  const outcomes = rows.map((cells, i) => normaliser.normalise(i + 1, cells, damage[i]));
  return {
    outcomes,
    drafts: outcomes.flatMap((found): AnyDraft[] => (isRejection(found) ? [] : [found].flat())),
    rejected: outcomes.filter((found): found is Rejection => isRejection(found)),
    issues: normaliser.issues(),
  };
}
