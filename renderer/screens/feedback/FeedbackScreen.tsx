import { useQuery } from '../../api/use-query.ts';
import { PageHeader } from '../../frame/PageHeader.tsx';
import { useWords } from '../../i18n/intl.tsx';
import type { FeedbackTab, Place } from '../../state/place.ts';
import { useSession } from '../../state/session.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../ui/Skeleton.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { AnswersPanel } from './answers/AnswersPanel.tsx';
import { DriversPanel } from './drivers/DriversPanel.tsx';
import { FollowUpPanel } from './follow-up/FollowUpPanel.tsx';
import { NoAnswers } from './NoAnswers.tsx';
import { RequestsPanel } from './requests/RequestsPanel.tsx';
import { ScoresPanel } from './scores/ScoresPanel.tsx';
import { ThemesPanel } from './themes/ThemesPanel.tsx';
import { useFeedbackMethod } from './use-feedback-method.ts';
import s from './FeedbackScreen.module.css';

type Props = Omit<Extract<Place, { screen: 'feedback' }>, 'screen'>;

/** Parts that obey the period of the app. */
const withPeriod: ReadonlySet<FeedbackTab> = new Set(['scores', 'themes', 'drivers', 'requests']);

/** What customers answered and wrote, and what follows from it. */
export function FeedbackScreen({ tab = 'scores', survey, question, answers }: Props) {
  const { t } = useWords();
  const method = useFeedbackMethod(tab);
  const go = useSession((session) => session.go);
  const { data: overview, error, retry } = useQuery('feedback.overview', null);
  const isEmpty = overview?.surveys.length === 0;
  const asked = { survey: survey ?? null, question: question ?? null };
  return (
    <>
      <PageHeader
        title={t('feedback.title')}
        question={t('feedback.question')}
        hasPeriod={!isEmpty && withPeriod.has(tab)}
        {...(method !== null && { method })}
      />
      <div className={s['screen']}>
        {error !== null && <ErrorState error={error} onRetry={retry} />}
        {overview === undefined && error === null && <SkeletonLines lines={10} />}
        {isEmpty && <NoAnswers />}
        {overview !== undefined && !isEmpty && (
          <Tabs<FeedbackTab>
            label={t('feedback.tabs.label')}
            selected={tab}
            onSelect={(next) => go({ screen: 'feedback', tab: next })}
            tabs={[
              {
                id: 'scores',
                label: t('feedback.tabs.scores'),
                content: <ScoresPanel overview={overview} {...asked} />,
              },
              {
                id: 'themes',
                label: t('feedback.tabs.themes'),
                content: <ThemesPanel overview={overview} />,
              },
              {
                id: 'drivers',
                label: t('feedback.tabs.drivers'),
                content: <DriversPanel overview={overview} {...asked} />,
              },
              {
                id: 'requests',
                label: t('feedback.tabs.requests'),
                content: <RequestsPanel overview={overview} />,
              },
              {
                id: 'answers',
                label: t('feedback.tabs.answers'),
                content: <AnswersPanel overview={overview} asked={answers ?? {}} />,
              },
              {
                id: 'follow-up',
                label: t('feedback.tabs.followUp'),
                content: <FollowUpPanel overview={overview} {...asked} />,
              },
            ]}
          />
        )}
      </div>
    </>
  );
}
