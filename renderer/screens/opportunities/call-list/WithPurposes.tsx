import type { ReactNode } from 'react';
import type { Purpose } from '../../../../shared/core/model/audience.ts';
import { useQuery } from '../../../api/use-query.ts';
import { NoPurposes } from '../../../audience/NoPurposes.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';

type Props = Readonly<{
  title: string;
  onClose: () => void;
  /** The dialog, once it is known for what people may be contacted. */
  children: (purposes: readonly Purpose[]) => ReactNode;
}>;

/** A dialog that asks for a purpose; where nobody said anything about any, it says what to bring in. */
export function WithPurposes({ title, onClose, children }: Props) {
  const { data: purposes, error, retry } = useQuery('audience.purposes', null);
  if (purposes?.some(({ people }) => people > 0) === true) return children(purposes);
  return (
    <Dialog title={title} width="wide" onClose={onClose}>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {purposes === undefined && error === null && <SkeletonLines lines={6} height="1.25rem" />}
      {purposes !== undefined && <NoPurposes onGo={onClose} />}
    </Dialog>
  );
}
