import type { Input } from '../../../../shared/contract/api.ts';
import { useQuery } from '../../../api/use-query.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { AnswerCard } from './AnswerCard.tsx';

/** One answer by where it is found. */
export function AnswerQuote({ answer }: Readonly<{ answer: Input<'feedback.answer'> }>) {
  const { data, error, retry } = useQuery('feedback.answer', answer);
  if (error !== null)
    return (
      <li>
        <ErrorState error={error} onRetry={retry} />
      </li>
    );
  if (data === undefined)
    return (
      <li>
        <SkeletonLines lines={2} />
      </li>
    );
  return <AnswerCard answer={data} />;
}
