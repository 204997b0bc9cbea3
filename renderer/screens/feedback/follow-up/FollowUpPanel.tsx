import type { Output } from '../../../../shared/contract/api.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { scoreQuestions } from './score-questions.ts';
import { LoopView } from './LoopView.tsx';

type Props = Readonly<{
  overview: Output<'feedback.overview'>;
  survey: number | null;
  question: number | null;
}>;

/** Those whose answer calls for one: who they are, what they wrote, and what was begun with them. */
export function FollowUpPanel({ overview, question }: Props) {
  const { t } = useWords();
  const { data: purposes, error, retry } = useQuery('audience.purposes', null);
  const questions = scoreQuestions(overview.surveys);
  const first = questions.find(({ id }) => id === question) ?? questions[0];
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (purposes === undefined) return <SkeletonLines lines={10} />;
  if (first === undefined) return <Notice tone="info">{t('feedback.loop.noScores')}</Notice>;
  return <LoopView key={first.id} questions={questions} first={first} purposes={purposes} />;
}
