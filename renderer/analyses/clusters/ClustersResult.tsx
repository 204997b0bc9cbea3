import { useCallback } from 'react';
import type { Input } from '../../../shared/contract/api.ts';
import { useWords } from '../../i18n/intl.tsx';
import { useOverlays } from '../../state/overlays.ts';
import { ClusterCard } from './ClusterCard.tsx';
import { clusterName, type Cluster, type ClustersOutput } from './cluster-words.ts';
import { ClusterFindings } from './ClusterFindings.tsx';
import { ClusterProfile } from './ClusterProfile.tsx';
import { ProposalTable } from './ProposalTable.tsx';
import { useSaveCluster } from './use-save-cluster.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { Section } from '../../ui/Section.tsx';
import s from './Clusters.module.css';

type Props = Readonly<{
  result: ClustersOutput;
  /** What gives this very result without proposing anew. */
  params: Input<'analysis.clusters'>;
}>;

/** How far to believe it, then the clusters, then how many there might be. */
export function ClustersResult({ result, params }: Props) {
  const words = useWords();
  const { t } = words;
  const { saving, save } = useSaveCluster(params);
  const show = useCallback(
    (selection: string, title: string) =>
      useOverlays
        .getState()
        .showPeople({ people: { kind: 'analysis', id: 'clusters', params, selection }, title }),
    [params],
  );
  const open = useCallback(
    (cluster: Cluster) =>
      show(`cluster-${cluster.cluster}`, t('clusters.peopleOf', { name: clusterName(words, cluster) })),
    [show, t, words],
  );
  return (
    <>
      <ClusterFindings result={result} onLeftOut={() => show('left-out', t('clusters.peopleLeftOut'))} />
      {result.clusters.length > 0 && (
        <Section title={t('clusters.cards')}>
          <ul className={s['cards']}>
            {result.clusters.map((cluster) => (
              <ClusterCard
                key={cluster.cluster}
                cluster={cluster}
                currency={result.currency}
                isSaving={saving === cluster.cluster}
                onOpen={() => open(cluster)}
                onSave={() => void save(cluster.cluster, clusterName(words, cluster))}
              />
            ))}
          </ul>
          <Remark tone="faint">{t('clusters.saveNote')}</Remark>
        </Section>
      )}
      {result.clusters.length > 1 && (
        <Panel>
          <ClusterProfile result={result} onCluster={open} />
        </Panel>
      )}
      {result.proposals.length > 0 && (
        <Panel>
          <ProposalTable result={result} />
        </Panel>
      )}
    </>
  );
}
