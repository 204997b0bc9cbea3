import { FlaskConical, ShoppingBasket } from 'lucide-react';
import { openSample } from '../../frame/workspace-actions.ts';
import { useWords } from '../../i18n/intl.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** Where nobody has ordered anything yet. */
export function NoOrders() {
  const { t } = useWords();
  const go = useSession((session) => session.go);
  return (
    <EmptyState
      icon={ShoppingBasket}
      title={t('opportunities.empty.title')}
      actions={
        <>
          <Button icon={FlaskConical} onPress={() => void openSample()}>
            {t('opportunities.empty.sample')}
          </Button>
          <Button variant="primary" onPress={() => go({ screen: 'import' })}>
            {t('opportunities.empty.action')}
          </Button>
        </>
      }
    >
      {t('opportunities.empty.body')}
    </EmptyState>
  );
}
