import type { Inspection } from '../../../shared/core/model/import.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Notice } from '../../ui/Notice.tsx';

const shownLines = 3;

/** What one should know of a file before its rows are checked: that it will not fit, and how lines in one cell are read. */
export function FileNotices({ inspection }: { inspection: Inspection }) {
  const { t } = useWords();
  const { room, rows } = inspection;
  return (
    <>
      {room !== null && rows > room && <Notice tone="error">{t('import.room.past', { count: room })}</Notice>}
      <PackedNotice packed={inspection.packed} />
    </>
  );
}

function PackedNotice({ packed }: Pick<Inspection, 'packed'>) {
  const words = useWords();
  const { t, format } = words;
  if (packed === null) return null;
  const { column, form, filled, understood, example } = packed;
  const said = words.find(`import.lines.${form}`, { column, filled, understood });
  const lines = example.lines
    .slice(0, shownLines)
    .map(({ product, quantity }) => t('import.lines.line', { quantity: format.number(quantity), product }));
  const list = [...lines, ...(example.lines.length > shownLines ? ['…'] : [])].join(' · ');
  return (
    <Notice tone={understood < filled ? 'warning' : 'info'}>
      {[said ?? form, t('import.lines.example', { cell: example.cell, lines: list })].join(' ')}
    </Notice>
  );
}
