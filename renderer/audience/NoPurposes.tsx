import { MailQuestion } from 'lucide-react';
import { useWords } from '../i18n/intl.tsx';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** Nothing is known of anybody's consent: what to bring in. */
export function NoPurposes({ onGo }: { onGo?: () => void }) {
  const { t } = useWords();
  const go = () => {
    onGo?.();
    useSession.getState().go({ screen: 'import' });
  };
  return (
    <EmptyState
      icon={MailQuestion}
      title={t('audience.none.title')}
      actions={
        <Button variant="primary" onPress={go}>
          {t('audience.none.action')}
        </Button>
      }
    >
      {t('audience.none.body')}
    </EmptyState>
  );
}
