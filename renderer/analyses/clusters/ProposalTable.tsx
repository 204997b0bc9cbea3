import { useWords } from '../../i18n/intl.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Count, Share } from '../../ui/Values.tsx';
import type { ClustersOutput } from './cluster-words.ts';
import { Remark } from '../../ui/Remark.tsx';

/** What each number of clusters came to, and which was proposed. */
export function ProposalTable({ result }: { result: ClustersOutput }) {
  const { t } = useWords();
  return (
    <div>
      <DataTable
        caption={t('clusters.proposals.caption')}
        showCaption
        rows={result.proposals}
        rowKey={({ k }) => k}
        columns={[
          { id: 'k', title: t('clusters.column.k'), cell: ({ k }) => <Count value={k} /> },
          {
            id: 'silhouette',
            title: t('clusters.column.silhouette'),
            align: 'end',
            sortBy: ({ silhouette }) => silhouette,
            cell: ({ silhouette }) => <Count value={silhouette} decimals={2} />,
          },
          {
            id: 'stability',
            title: t('clusters.column.stability'),
            align: 'end',
            sortBy: ({ stability }) => stability,
            cell: ({ stability }) => <Share value={stability} />,
          },
          {
            id: 'choice',
            title: t('clusters.column.choice'),
            cell: ({ k }) => (k === result.k ? <Badge tone="accent">{t('clusters.proposed')}</Badge> : null),
          },
        ]}
      />
      <Remark tone="faint">{t('clusters.proposals.note')}</Remark>
    </div>
  );
}
