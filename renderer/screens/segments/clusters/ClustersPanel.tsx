import { Shapes } from 'lucide-react';
import { ClustersView } from '../../../analyses/clusters/ClustersView.tsx';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';

/** Groups of customers that the data show and nobody defined. */
export function ClustersPanel() {
  const { t } = useWords();
  const hasCustomers = useSession(({ workspace }) => (workspace?.counts.customers ?? 0) > 0);
  if (hasCustomers) return <ClustersView />;
  return (
    <EmptyState
      icon={Shapes}
      title={t('clusters.empty.title')}
      actions={
        <Button variant="primary" onPress={() => useSession.getState().go({ screen: 'import' })}>
          {t('segments.empty.action')}
        </Button>
      }
    >
      {t('clusters.empty.body')}
    </EmptyState>
  );
}
