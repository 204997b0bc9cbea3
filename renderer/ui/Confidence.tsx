import { useWords } from '../i18n/intl.tsx';
import { cx } from './class-names.ts';
import s from './Confidence.module.css';

/** How sure a guess is: three steps, in words and as filled parts, with the share for who wants it exactly. */
export function Confidence({ value }: { value: number }) {
  const { t, format } = useWords();
  const level = value >= 0.85 ? 'high' : value >= 0.5 ? 'medium' : 'low';
  const parts = { low: 1, medium: 2, high: 3 }[level];
  return (
    <span className={s['confidence']} title={format.percent(value)}>
      <span className={s['parts']} aria-hidden>
        {[1, 2, 3].map((part) => (
          <span key={part} className={cx(s['part'], part <= parts && s[level])} />
        ))}
      </span>
      {t(`ui.confidence.${level}`)}
    </span>
  );
}
