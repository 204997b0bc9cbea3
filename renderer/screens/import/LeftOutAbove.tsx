import type { Inspection } from '../../../shared/core/model/import.ts';
import { useWords } from '../../i18n/intl.tsx';
import s from './LeftOutAbove.module.css';

const shownRows = 8;

/** Notes above the table: not brought in, and not hidden either. */
export function LeftOutAbove({ inspection }: { inspection: Inspection }) {
  const { t } = useWords();
  const { skipRows } = inspection.read;
  if (skipRows === 0) return null;
  const title = t('import.preview.above', { count: skipRows });
  return (
    <section className={s['above']} aria-label={title}>
      <p className={s['title']}>{title}</p>
      <ol className={s['rows']}>
        {inspection.top.slice(0, Math.min(skipRows, shownRows)).map((cells, at) => (
          <li key={at} className={s['row']}>
            <bdi>{cells.filter((cell) => cell.trim() !== '').join(' · ')}</bdi>
          </li>
        ))}
      </ol>
    </section>
  );
}
