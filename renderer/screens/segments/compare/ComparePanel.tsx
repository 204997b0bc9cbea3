import { GitCompareArrows } from 'lucide-react';
import { CompareView } from '../../../analyses/compare/CompareView.tsx';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';

/** In what two segments differ. */
export function ComparePanel({ ids = [] }: { ids?: readonly number[] }) {
  const { t } = useWords();
  const { data: segments, error, retry } = useQuery('segments.list', null);
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (segments === undefined) return <SkeletonLines lines={10} />;
  // other segments asked for are another comparison: it begins anew
  if (segments.length > 0) return <CompareView key={ids.join(' ')} segments={segments} ids={ids} />;
  return (
    <EmptyState
      icon={GitCompareArrows}
      title={t('compare.empty.title')}
      actions={
        <Button
          variant="primary"
          onPress={() => useSession.getState().go({ screen: 'segments', tab: 'list' })}
        >
          {t('compare.empty.action')}
        </Button>
      }
    >
      {t('compare.empty.body')}
    </EmptyState>
  );
}
