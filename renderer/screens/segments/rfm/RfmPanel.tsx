import { ChartNoAxesColumn } from 'lucide-react';
import { RfmView } from '../../../analyses/rfm/RfmView.tsx';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';

/** Customers by recency, frequency and money. */
export function RfmPanel() {
  const { t } = useWords();
  const hasOrders = useSession(({ workspace }) => (workspace?.counts.orders ?? 0) > 0);
  if (hasOrders) return <RfmView />;
  return (
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
  );
}
