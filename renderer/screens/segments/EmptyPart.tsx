import type { LucideIcon } from 'lucide-react';
import { useWords } from '../../i18n/intl.tsx';
import type { Place } from '../../state/place.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

type Props = Readonly<{
  icon: LucideIcon;
  /** Its words: `<part>.empty.title` and `.body`. */
  part: 'segments' | 'clusters' | 'compare' | 'overlap';
  /** Where what is missing is made: files are brought in, or segments saved. */
  first: 'files' | 'segments';
}>;

const places = {
  files: { screen: 'import' },
  segments: { screen: 'segments', tab: 'list' },
} as const satisfies Record<Props['first'], Place>;

/** A part of segments that has nothing to show yet, and the way to what it needs. */
export function EmptyPart({ icon, part, first }: Props) {
  const { t } = useWords();
  return (
    <EmptyState
      icon={icon}
      title={t(`${part}.empty.title`)}
      actions={
        <Button variant="primary" onPress={() => useSession.getState().go(places[first])}>
          {t(first === 'files' ? 'segments.empty.action' : 'compare.empty.action')}
        </Button>
      }
    >
      {t(`${part}.empty.body`)}
    </EmptyState>
  );
}
