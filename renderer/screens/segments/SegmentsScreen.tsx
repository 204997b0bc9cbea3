import { ChartNoAxesColumn } from 'lucide-react';
import { RfmView } from '../../analyses/rfm/RfmView.tsx';
import { useRfmMethod } from '../../analyses/rfm/use-rfm-method.ts';
import { PageHeader } from '../../frame/PageHeader.tsx';
import { useWords } from '../../i18n/intl.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** Groups of customers; for now by recency, frequency and money. */
export function SegmentsScreen() {
  const { t } = useWords();
  const method = useRfmMethod();
  const hasOrders = useSession(({ workspace }) => (workspace?.counts.orders ?? 0) > 0);
  return (
    <>
      <PageHeader
        title={t('segments.title')}
        question={t('segments.question')}
        hasPeriod={hasOrders}
        method={method}
      />
      {hasOrders ? (
        <RfmView />
      ) : (
        <EmptyState
          icon={ChartNoAxesColumn}
          title={t('segments.empty.title')}
          actions={
            <Button variant="primary" onPress={() => useSession.getState().go({ screen: 'import' })}>
              {t('segments.empty.action')}
            </Button>
          }
        >
          {t('segments.empty.body')}
        </EmptyState>
      )}
    </>
  );
}
