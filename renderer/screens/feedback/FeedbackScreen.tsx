import { MessageSquareText } from 'lucide-react';
import type { Output } from '../../../shared/contract/api.ts';
import { useQuery } from '../../api/use-query.ts';
import { PageHeader } from '../../frame/PageHeader.tsx';
import { useWords } from '../../i18n/intl.tsx';
import { NothingBroughtIn } from '../../onboarding/NothingBroughtIn.tsx';
import type { FeedbackTab, Place } from '../../state/place.ts';
import { useSession } from '../../state/session.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../ui/Skeleton.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { AnswersPanel } from './answers/AnswersPanel.tsx';
import { DriversPanel } from './drivers/DriversPanel.tsx';
import { FollowUpPanel } from './follow-up/FollowUpPanel.tsx';
import { RequestsPanel } from './requests/RequestsPanel.tsx';
import { ScoresPanel } from './scores/ScoresPanel.tsx';
import { ThemesPanel } from './themes/ThemesPanel.tsx';
import { useFeedbackMethod } from './use-feedback-method.ts';
import s from './FeedbackScreen.module.css';

type FeedbackPlace = Extract<Place, { screen: 'feedback' }>;

/** Parts that obey the period of the app. */
const withPeriod: ReadonlySet<FeedbackTab> = new Set([
  'scores',
  'themes',
  'drivers',
  'requests',
  'follow-up',
]);

/** What customers answered and wrote, and what follows from it. */
export function FeedbackScreen({ place }: Readonly<{ place: FeedbackPlace }>) {
  const { t } = useWords();
  const { tab = 'scores' } = place;
  const method = useFeedbackMethod(tab);
  const { data: overview, error, retry } = useQuery('feedback.overview', null);
  const isEmpty = overview?.surveys.length === 0;
  return (
    <>
      <PageHeader
        title={t('feedback.title')}
        question={t('feedback.question')}
        hasPeriod={!isEmpty && withPeriod.has(tab)}
        method={method}
      />
      <div className={s['screen']}>
        {error !== null && <ErrorState error={error} onRetry={retry} />}
        {overview === undefined && error === null && <SkeletonLines lines={10} />}
        {isEmpty && <NothingBroughtIn icon={MessageSquareText} part="feedback" />}
        {overview !== undefined && !isEmpty && <Parts overview={overview} tab={tab} place={place} />}
      </div>
    </>
  );
}

type PartsProps = Readonly<{
  overview: Output<'feedback.overview'>;
  tab: FeedbackTab;
  place: FeedbackPlace;
}>;

function Parts({ overview, tab, place }: PartsProps) {
  const { t } = useWords();
  const go = useSession((session) => session.go);
  const { survey = null, question = null, answers = {} } = place;
  const asked = { survey, question };
  // what is asked for of another survey begins anew
  const about = `${survey} ${question}`;
  return (
    <Tabs<FeedbackTab>
      label={t('feedback.tabs.label')}
      selected={tab}
      onSelect={(next) => go({ screen: 'feedback', tab: next })}
      tabs={[
        {
          id: 'scores',
          label: t('feedback.tabs.scores'),
          content: <ScoresPanel key={about} overview={overview} {...asked} />,
        },
        { id: 'themes', label: t('feedback.tabs.themes'), content: <ThemesPanel overview={overview} /> },
        {
          id: 'drivers',
          label: t('feedback.tabs.drivers'),
          content: <DriversPanel key={about} overview={overview} {...asked} />,
        },
        {
          id: 'requests',
          label: t('feedback.tabs.requests'),
          content: <RequestsPanel overview={overview} />,
        },
        {
          id: 'answers',
          label: t('feedback.tabs.answers'),
          content: <AnswersPanel key={JSON.stringify(answers)} overview={overview} asked={answers} />,
        },
        {
          id: 'follow-up',
          label: t('feedback.tabs.followUp'),
          content: <FollowUpPanel key={about} overview={overview} {...asked} />,
        },
      ]}
    />
  );
}
