import { FlaskConical, LayoutDashboard } from 'lucide-react';
import { openSample } from '../../frame/workspace-actions.ts';
import { useWords } from '../../i18n/intl.tsx';
import { FirstStepsPanel } from '../../onboarding/FirstStepsPanel.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** Where nothing was brought in yet: what this screen will say, how to get there, and what is worth doing first. */
export function NothingYet() {
  const { t } = useWords();
  const go = useSession((session) => session.go);
  return (
    <>
      <EmptyState
        icon={LayoutDashboard}
        title={t('overview.empty.title')}
        actions={
          <>
            <Button icon={FlaskConical} onPress={() => void openSample()}>
              {t('overview.empty.sample')}
            </Button>
            <Button variant="primary" onPress={() => go({ screen: 'import' })}>
              {t('overview.empty.action')}
            </Button>
          </>
        }
      >
        {t('overview.empty.body')}
      </EmptyState>
      <FirstStepsPanel />
    </>
  );
}
