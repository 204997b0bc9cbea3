import { X } from 'lucide-react';
import * as z from 'zod';
import type { Stage } from '../screens/import/import-desk.ts';
import { useWords } from '../i18n/intl.tsx';
import { useSession } from '../state/session.ts';
import { useRemembered } from '../state/use-remembered.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Remark } from '../ui/Remark.tsx';
import { guideName } from './import-guide.ts';
import s from './Onboarding.module.css';

/** `first`: beside the first import of a workspace alone. */
const GuideState = z.enum(['first', 'shown', 'closed']);

const steps = ['choose', 'columns', 'check', 'done'] as const;
type Step = (typeof steps)[number];

const stepOf: Readonly<Record<Stage['at'], Step>> = {
  reading: 'columns',
  unreadable: 'choose',
  mapping: 'columns',
  checking: 'check',
  planned: 'check',
  bringing: 'done',
  done: 'done',
};

/** Whether the guide stands beside the import, and how to close it. */
export function useImportGuide(at: Stage['at'] | null) {
  const [state, leave] = useRemembered(guideName, GuideState, 'first');
  const imports = useSession(({ workspace }) => workspace?.counts.imports ?? 0);
  // the first import is told to its end
  const isFirst = imports === 0 || (imports === 1 && at === 'done');
  return { isShown: state === 'shown' || (state === 'first' && isFirst), close: () => leave('closed') };
}

type Props = Readonly<{
  /** Of the file that is looked at; null where there is none. */ at: Stage['at'] | null;
  onClose: () => void;
}>;

/** What each step of an import is for, beside the steps; the present one stands out. */
export function ImportGuide({ at, onClose }: Props) {
  const { t } = useWords();
  const present = at === null ? 'choose' : stepOf[at];
  return (
    <aside className={s['guide']} aria-label={t('onboarding.guide.title')}>
      <div className={s['guideHead']}>
        <h2 className={s['title']}>{t('onboarding.guide.title')}</h2>
        <IconButton label={t('onboarding.guide.close')} icon={X} size="small" onPress={onClose} />
      </div>
      <ol className={s['guideSteps']}>
        {steps.map((step) => (
          <li
            key={step}
            className={s['guideStep']}
            {...(step === present && { 'aria-current': 'step' as const })}
          >
            <p className={s['title']}>{t(`onboarding.guide.${step}.title`)}</p>
            <Remark>{t(`onboarding.guide.${step}.says`)}</Remark>
          </li>
        ))}
      </ol>
      <Remark tone="faint">{t('onboarding.guide.again')}</Remark>
    </aside>
  );
}
