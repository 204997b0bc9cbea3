import { isolate } from '../../i18n/isolate.ts';
import { useWords, type Words } from '../../i18n/intl.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { meaningWord } from './words.ts';

/** The name of a field in words; a column that maps to nothing has the name its file gives it. */
export function fieldWord(words: Words, field: string): string {
  const own = /^custom\.(.*)$/su.exec(field)?.[1];
  return own === undefined
    ? meaningWord(words, field)
    : words.t('import.changed.custom', { name: isolate(own) });
}

/** How many cells change, column by column: all of them, not only those of the first rows. */
export function ChangedCounts({ changed }: { changed: Readonly<Record<string, number>> }) {
  const words = useWords();
  const { t, format } = words;
  const rows = Object.entries(changed)
    .map(([field, count]) => ({ field, count }))
    .sort((a, b) => b.count - a.count);
  if (rows.length === 0) return null;
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  return (
    <DataTable
      caption={`${t('import.changed.title')} · ${t('import.changed.summary', { count })}`}
      showCaption
      rows={rows}
      rowKey={({ field }) => field}
      columns={[
        { id: 'field', title: t('import.plan.field'), cell: ({ field }) => fieldWord(words, field) },
        {
          id: 'count',
          title: t('import.changed.cells'),
          align: 'end',
          sortBy: (row) => row.count,
          cell: (row) => format.number(row.count),
        },
      ]}
    />
  );
}
