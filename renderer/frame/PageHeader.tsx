import { CircleHelp } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useWords } from '../i18n/intl.tsx';
import { Button } from '../ui/Button.tsx';
import { MethodSheet, type Method } from './MethodSheet.tsx';
import { PeriodControl } from './PeriodControl.tsx';
import { UndoButtons } from './UndoButtons.tsx';
import s from './PageHeader.module.css';

export type PageHeaderProps = Readonly<{
  title: string;
  /** The one sentence that says what this screen answers. */
  question: string;
  /** Above the title: the way back. */
  before?: ReactNode;
  /** The period and comparison of the whole app, where this screen obeys them. */
  hasPeriod?: boolean;
  /** How what is shown is computed. */
  method?: Method;
  /** Export and what else can be done with this screen; the main thing last. */
  actions?: ReactNode;
}>;

export function PageHeader(props: PageHeaderProps) {
  const { title, question, before, hasPeriod = false, method, actions } = props;
  const { t } = useWords();
  const [isExplained, setExplained] = useState(false);
  return (
    <header className={s['header']}>
      <div className={s['words']}>
        {before !== undefined && <div className={s['before']}>{before}</div>}
        <h1 className={s['title']}>
          <bdi>{title}</bdi>
        </h1>
        <p className={s['question']}>{question}</p>
      </div>
      <div className={s['tools']}>
        <UndoButtons />
        {method && (
          <Button variant="quiet" icon={CircleHelp} onPress={() => setExplained(true)}>
            {t('frame.method')}
          </Button>
        )}
        {hasPeriod && <PeriodControl />}
        {actions}
      </div>
      {method && isExplained && <MethodSheet method={method} onClose={() => setExplained(false)} />}
    </header>
  );
}
