import { PageHeader } from '../../frame/PageHeader.tsx';
import { useWords } from '../../i18n/intl.tsx';
import type { SegmentsTab } from '../../state/place.ts';
import { useSession } from '../../state/session.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { ClustersPanel } from './clusters/ClustersPanel.tsx';
import { ComparePanel } from './compare/ComparePanel.tsx';
import { SegmentList } from './list/SegmentList.tsx';
import { OverlapPanel } from './overlap/OverlapPanel.tsx';
import { RfmPanel } from './rfm/RfmPanel.tsx';
import { useSegmentsMethod } from './use-segments-method.ts';
import s from './SegmentsScreen.module.css';

type Props = Readonly<{ tab?: SegmentsTab; ids?: readonly number[] }>;

/** Groups of customers: those one asks for, and those the data show. */
export function SegmentsScreen({ tab = 'list', ids = [] }: Props) {
  const { t } = useWords();
  const method = useSegmentsMethod(tab);
  const go = useSession((session) => session.go);
  const hasOrders = useSession(({ workspace }) => (workspace?.counts.orders ?? 0) > 0);
  const isRfm = tab === 'rfm';
  return (
    <>
      <PageHeader
        title={t('segments.title')}
        question={t('segments.question')}
        hasPeriod={isRfm && hasOrders}
        {...(method !== null && { method })}
      />
      <div className={s['screen']}>
        <Tabs<SegmentsTab>
          label={t('segments.tabs.label')}
          selected={tab}
          onSelect={(next) => go({ screen: 'segments', tab: next })}
          tabs={[
            { id: 'list', label: t('segments.tabs.list'), content: <SegmentList /> },
            { id: 'rfm', label: t('segments.tabs.rfm'), content: <RfmPanel /> },
            { id: 'clusters', label: t('segments.tabs.clusters'), content: <ClustersPanel /> },
            {
              id: 'compare',
              label: t('segments.tabs.compare'),
              content: <ComparePanel key={ids.join(' ')} ids={ids} />,
            },
            {
              id: 'overlap',
              label: t('segments.tabs.overlap'),
              content: <OverlapPanel key={ids.join(' ')} ids={ids} />,
            },
          ]}
        />
      </div>
    </>
  );
}
