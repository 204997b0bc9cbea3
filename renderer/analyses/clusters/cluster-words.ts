import type { Output } from '../../../shared/contract/api.ts';
import type { Words } from '../../i18n/intl.tsx';

export type ClustersOutput = Output<'analysis.clusters'>;
export type Cluster = ClustersOutput['clusters'][number];

/** In standard deviations: from here on a feature sets a cluster apart, and is worth a place in its name. */
const telling = 0.5;
/** So many are named; more would be a list. */
const mostNamed = 2;

/** What a cluster is called: its number and what sets it apart most. */
export function clusterName({ t, format }: Words, { cluster, traits }: Cluster): string {
  const named = traits
    .filter(({ effect }) => effect !== null && Math.abs(effect) >= telling)
    .slice(0, mostNamed)
    .map(({ feature, effect }) => t(`clusters.trait.${feature}.${(effect ?? 0) > 0 ? 'high' : 'low'}`));
  const [first, second] = named;
  const traitWords =
    first === undefined
      ? t('clusters.trait.none')
      : second === undefined
        ? first
        : t('clusters.join', { first, second });
  return t('clusters.name', { number: format.number(cluster), traits: traitWords });
}

/** Where a feature stands against all other customers: beyond half a standard deviation it shows. */
export function sideOf(effect: number | null): 'above' | 'below' | null {
  if (effect === null || Math.abs(effect) < telling) return null;
  return effect > 0 ? 'above' : 'below';
}

/** Hennig's words for how often a cluster is found again. */
export function stabilityWord(stability: number | null): 'high' | 'medium' | 'low' | 'unknown' {
  if (stability === null) return 'unknown';
  if (stability >= 0.85) return 'high';
  return stability >= 0.6 ? 'medium' : 'low';
}
