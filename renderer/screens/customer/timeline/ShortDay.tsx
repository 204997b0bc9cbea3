import { useWords } from '../../../i18n/intl.tsx';
import s from './Timeline.module.css';

/** A day below the heading of its month, which says the year. 'YYYY-MM-DD'. */
export function ShortDay({ day }: { day: string }) {
  const { format } = useWords();
  const hijri = format.hijri(day);
  return (
    <time dateTime={day}>
      {format.dayShort(day)}
      {hijri !== null && <span className={s['hijri']}>{hijri}</span>}
    </time>
  );
}
