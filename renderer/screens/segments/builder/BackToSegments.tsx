import { ChevronLeft } from 'lucide-react';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';

/** The way back to the list. */
export function BackToSegments() {
  const { t } = useWords();
  return (
    <Button
      size="small"
      variant="quiet"
      icon={ChevronLeft}
      iconTurns
      onPress={() => useSession.getState().go({ screen: 'segments' })}
    >
      {t('segments.title')}
    </Button>
  );
}
