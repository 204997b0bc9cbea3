import type { ColumnReading } from '../../../shared/core/model/import.ts';
import { useWords, type Words } from '../../i18n/intl.tsx';
import s from './ImportScreen.module.css';

// a name of Latin letters must not turn an Arabic line around
const [isolate, endIsolate] = ['\u2068', '\u2069'];
const isolated = (text: string) => `${isolate}${text}${endIsolate}`;

function line({ t, format }: Words, reading: ColumnReading): string {
  const { reads, rows, following, against, example, day } = reading;
  return [
    t(`import.reads.${reads}`, { column: isolated(reading.column) }),
    t('import.reads.rows', { rows }),
    ...(following > 0 ? [t('import.reads.following', { rows: following })] : []),
    ...(against > 0 ? [t('import.reads.against', { rows: against })] : []),
    ...(day !== null && example !== null
      ? [t('import.reads.example', { example: isolated(example), day: format.day(day) })]
      : []),
    ...(reading.isLikely1904 ? [t('import.reads.likely1904')] : []),
  ].join(' · ');
}

/** What columns of dates and numbers decide together, each with the rows that decide it. */
export function ReadingList({ readings }: { readings: readonly ColumnReading[] }) {
  const words = useWords();
  if (readings.length === 0) return null;
  return (
    <section aria-label={words.t('import.reads.title')}>
      <h3 className={s['heading']}>{words.t('import.reads.title')}</h3>
      <p className={s['faint']}>{words.t('import.reads.titleWhy')}</p>
      <ul className={s['readings']}>
        {readings.map((reading) => (
          <li key={`${reading.column} ${reading.reads}`}>{line(words, reading)}</li>
        ))}
      </ul>
    </section>
  );
}
