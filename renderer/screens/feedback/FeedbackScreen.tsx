import { PageHeader } from '../../frame/PageHeader.tsx';
import { useWords } from '../../i18n/intl.tsx';
import type { FeedbackTab } from '../../state/place.ts';
import { useSession } from '../../state/session.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { AnswersPanel } from './answers/AnswersPanel.tsx';
import { DriversPanel } from './drivers/DriversPanel.tsx';
import { FollowUpPanel } from './follow-up/FollowUpPanel.tsx';
import { RequestsPanel } from './requests/RequestsPanel.tsx';
import { ScoresPanel } from './scores/ScoresPanel.tsx';
import { ThemesPanel } from './themes/ThemesPanel.tsx';
import s from './FeedbackScreen.module.css';

type Props = Readonly<{ tab?: FeedbackTab }>;

/** What customers answered and wrote, and what follows from it. */
export function FeedbackScreen({ tab = 'scores' }: Props) {
  const { t } = useWords();
  const go = useSession((session) => session.go);
  return (
    <>
      <PageHeader title={t('feedback.title')} question={t('feedback.question')} />
      <div className={s['screen']}>
        <Tabs<FeedbackTab>
          label={t('feedback.tabs.label')}
          selected={tab}
          onSelect={(next) => go({ screen: 'feedback', tab: next })}
          tabs={[
            { id: 'scores', label: t('feedback.tabs.scores'), content: <ScoresPanel /> },
            { id: 'themes', label: t('feedback.tabs.themes'), content: <ThemesPanel /> },
            { id: 'drivers', label: t('feedback.tabs.drivers'), content: <DriversPanel /> },
            { id: 'requests', label: t('feedback.tabs.requests'), content: <RequestsPanel /> },
            { id: 'answers', label: t('feedback.tabs.answers'), content: <AnswersPanel /> },
            { id: 'follow-up', label: t('feedback.tabs.followUp'), content: <FollowUpPanel /> },
          ]}
        />
      </div>
    </>
  );
}
