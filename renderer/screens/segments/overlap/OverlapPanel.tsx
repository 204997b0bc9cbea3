import { Blend } from 'lucide-react';
import { OverlapView } from '../../../analyses/overlap/OverlapView.tsx';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';

/** Who is in several segments at once. */
export function OverlapPanel({ ids = [] }: { ids?: readonly number[] }) {
  const { t } = useWords();
  const { data: segments, error, retry } = useQuery('segments.list', null);
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (segments === undefined) return <SkeletonLines lines={10} />;
  // other segments asked for are another picture: it begins anew
  if (segments.length > 1) return <OverlapView key={ids.join(' ')} segments={segments} ids={ids} />;
  return (
    <EmptyState
      icon={Blend}
      title={t('overlap.empty.title')}
      actions={
        <Button
          variant="primary"
          onPress={() => useSession.getState().go({ screen: 'segments', tab: 'list' })}
        >
          {t('compare.empty.action')}
        </Button>
      }
    >
      {t('overlap.empty.body')}
    </EmptyState>
  );
}
