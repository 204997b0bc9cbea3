import { FlaskConical } from 'lucide-react';
import { openSample } from '../frame/workspace-actions.ts';
import { useWords } from '../i18n/intl.tsx';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { IconDrawing } from '../ui/Icon.tsx';

type Props = Readonly<{
  icon: IconDrawing;
  /** Its words: `<part>.empty.title` and `.body`. */
  part: 'overview' | 'customers' | 'segments' | 'clusters' | 'opportunities' | 'feedback' | 'quality';
}>;

/** A part for which nothing was brought in yet: what it will show, which files feed it, and a company to try it with. */
export function NothingBroughtIn({ icon, part }: Props) {
  const { t } = useWords();
  const go = useSession((session) => session.go);
  return (
    <EmptyState
      icon={icon}
      title={t(`${part}.empty.title`)}
      actions={
        <>
          <Button icon={FlaskConical} onPress={() => void openSample()}>
            {t('onboarding.empty.sample')}
          </Button>
          <Button variant="primary" onPress={() => go({ screen: 'import' })}>
            {t('onboarding.empty.action')}
          </Button>
        </>
      }
    >
      {t(`${part}.empty.body`)}
    </EmptyState>
  );
}
