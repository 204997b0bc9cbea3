import { useWords } from '../i18n/intl.tsx';
import { Section } from '../ui/Section.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import s from './Onboarding.module.css';

/** The first steps as a part of a screen that has little to show yet. */
export function FirstStepsPanel() {
  const { t } = useWords();
  return (
    <div className={s['panel']}>
      <Section title={t('onboarding.title')}>
        <FirstSteps />
      </Section>
    </div>
  );
}
