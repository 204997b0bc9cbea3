import { MessageSquareText } from 'lucide-react';
import { useWords } from '../../i18n/intl.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** Where nobody has answered anything yet. */
export function NoAnswers() {
  const { t } = useWords();
  const go = useSession((session) => session.go);
  return (
    <EmptyState
      icon={MessageSquareText}
      title={t('feedback.empty.title')}
      actions={
        <Button variant="primary" onPress={() => go({ screen: 'import' })}>
          {t('feedback.empty.action')}
        </Button>
      }
    >
      {t('feedback.empty.body')}
    </EmptyState>
  );
}
