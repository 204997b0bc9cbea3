import type { LucideIcon } from 'lucide-react';
import { useWords } from '../../i18n/intl.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

type Props = Readonly<{
  icon: LucideIcon;
  /** Its words: `<part>.empty.title` and `.body`. */
  part: 'compare' | 'overlap';
}>;

/** A part that needs more saved segments than there are, and the way to them. */
export function TooFewSegments({ icon, part }: Props) {
  const { t } = useWords();
  return (
    <EmptyState
      icon={icon}
      title={t(`${part}.empty.title`)}
      actions={
        <Button
          variant="primary"
          onPress={() => useSession.getState().go({ screen: 'segments', tab: 'list' })}
        >
          {t('compare.empty.action')}
        </Button>
      }
    >
      {t(`${part}.empty.body`)}
    </EmptyState>
  );
}
