import { useWords } from '../../../../i18n/intl.tsx';
import { cx } from '../../../../ui/class-names.ts';
import { useEditor } from '../editor-context.ts';
import s from './Tree.module.css';

/** How many a condition or a group holds for on its own; the last known while one counts. */
export function NodeCount({ id }: { id: number }) {
  const { t } = useWords();
  const { counts, isCounting, drawn } = useEditor();
  const count = counts.get(id);
  if (count === undefined || !drawn.paths.has(id)) return null;
  return <span className={cx(s['count'], isCounting && s['stale'])}>{t('people.count', { count })}</span>;
}
