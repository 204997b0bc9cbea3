import { LayoutDashboard } from 'lucide-react';
import { PageHeader } from '../../frame/PageHeader.tsx';
import { useWords } from '../../i18n/intl.tsx';
import { FirstStepsPanel } from '../../onboarding/FirstStepsPanel.tsx';
import { NothingBroughtIn } from '../../onboarding/NothingBroughtIn.tsx';
import { useSession } from '../../state/session.ts';
import { LinesPanel } from './lines/LinesPanel.tsx';
import { PicturesPanel } from './pictures/PicturesPanel.tsx';
import { useOverviewMethod } from './use-overview-method.ts';
import s from './OverviewScreen.module.css';

/** What changed, what is at risk and what to do next; then how it goes, in small pictures. */
export function OverviewScreen() {
  const { t } = useWords();
  const method = useOverviewMethod();
  const hasCustomers = useSession(({ workspace }) => (workspace?.counts.customers ?? 0) > 0);
  return (
    <>
      <PageHeader
        title={t('overview.title')}
        question={t('overview.question')}
        {...(hasCustomers && { method })}
      />
      <div className={s['screen']}>
        {hasCustomers ? (
          <>
            <LinesPanel />
            <PicturesPanel />
          </>
        ) : (
          <>
            <NothingBroughtIn icon={LayoutDashboard} part="overview" />
            <FirstStepsPanel />
          </>
        )}
      </div>
    </>
  );
}
