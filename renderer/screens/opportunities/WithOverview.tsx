import type { ReactNode } from 'react';
import type { OfferOverview } from '../../../shared/core/model/opportunities.ts';
import { useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/intl.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { SkeletonLines } from '../../ui/Skeleton.tsx';
import screen from './OpportunitiesScreen.module.css';

type Props = Readonly<{ children: (overview: OfferOverview) => ReactNode }>;

/** A part that rests on offers: waits for them, with progress, and says why where there is nothing to offer. */
export function WithOverview({ children }: Props) {
  const { t } = useWords();
  const { data, error, isLoading, progress, retry, cancel } = useQuery('opportunities.overview', null);
  return (
    <div className={screen['part']} aria-busy={isLoading}>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {isLoading && progress !== null && <ProgressBar progress={progress} onCancel={cancel} />}
      {data === undefined && error === null && <SkeletonLines lines={10} />}
      {data !== undefined &&
        (data.notEnough === null ? (
          children(data)
        ) : (
          <Notice tone="info">{t(`opportunities.board.none.${data.notEnough}`)}</Notice>
        ))}
    </div>
  );
}
