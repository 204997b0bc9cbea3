import type { ReactNode } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../ui/Skeleton.tsx';

type Props = Readonly<{
  least: number;
  /** Shown where fewer are saved. */
  empty: ReactNode;
  children: (segments: Output<'segments.list'>) => ReactNode;
}>;

/** What is shown of saved segments, once they are known. */
export function WithSegments({ least, empty, children }: Props) {
  const { data: segments, error, retry } = useQuery('segments.list', null);
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (segments === undefined) return <SkeletonLines lines={10} />;
  return segments.length < least ? empty : children(segments);
}
