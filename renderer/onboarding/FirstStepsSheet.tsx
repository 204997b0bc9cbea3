import { useWords } from '../i18n/intl.tsx';
import { useOverlays } from '../state/overlays.ts';
import { Sheet } from '../ui/Dialog.tsx';
import { FirstSteps } from './FirstSteps.tsx';

/** The first steps over any screen. */
export function FirstStepsSheet() {
  const { t } = useWords();
  const close = () => useOverlays.getState().show(null);
  return (
    <Sheet title={t('onboarding.title')} subtitle={t('onboarding.about')} onClose={close}>
      <FirstSteps onGo={close} />
    </Sheet>
  );
}
