import { useWords } from '../../../i18n/intl.tsx';

/** A day below the heading of its month, which says the year. 'YYYY-MM-DD'. */
export function ShortDay({ day }: { day: string }) {
  const { format } = useWords();
  return <time dateTime={day}>{format.dayShort(day)}</time>;
}
