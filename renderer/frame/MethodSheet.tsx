import type { ReactNode } from 'react';
import { TermsUsed } from '../help/TermsUsed.tsx';
import { useWords } from '../i18n/intl.tsx';
import { Sheet } from '../ui/Dialog.tsx';
import s from './MethodSheet.module.css';

/** How a result comes about, in the words of whoever reads it. */
export type Method = Readonly<{
  title: string;
  question: ReactNode;
  formula: ReactNode;
  assumptions: ReactNode;
  limits: ReactNode;
  source: ReactNode;
}>;

const parts = ['question', 'formula', 'assumptions', 'limits', 'source'] as const;

export function MethodSheet({ method, onClose }: { method: Method; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Sheet title={method.title} subtitle={t('frame.method')} onClose={onClose}>
      {parts.map((part) => (
        <section key={part} className={s['part']}>
          <h3 className={s['name']}>{t(`frame.${part}`)}</h3>
          <div>{method[part]}</div>
        </section>
      ))}
      <TermsUsed text={parts.map((part) => wordsOf(method[part])).join(' ')} />
    </Sheet>
  );
}

/** The words of a part; one that is drawn has none that can be looked up. */
function wordsOf(part: ReactNode): string {
  return typeof part === 'string' ? part : '';
}
