import { useWords } from '../i18n/intl.tsx';
import { relativeTime } from '../i18n/relative-time.ts';
import { useNow } from './use-now.ts';
import s from './When.module.css';

/** How long ago an instant is, and below it when exactly. ISO 8601. */
export function When({ instant }: { instant: string }) {
  const { t, format, locale } = useWords();
  const now = useNow();
  return (
    <time dateTime={instant} className={s['when']}>
      <span className={s['relative']}>{relativeTime(instant, now, locale) ?? t('time.now')}</span>
      <span className={s['exact']}>{format.instant(instant)}</span>
    </time>
  );
}
