import { useState } from 'react';
import { useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Data } from '../../ui/Values.tsx';
import { ChangedCounts, fieldWord } from './ChangedCounts.tsx';
import s from './ImportScreen.module.css';

const atOnce = 100;

/** What an import changed: how many cells of each column, and each cell with its value before and after. */
export function ChangedCells({
  importId,
  changed,
}: {
  importId: number;
  changed: Readonly<Record<string, number>>;
}) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (Object.keys(changed).length === 0) return null;
  return (
    <section>
      <ChangedCounts changed={changed} />
      {isOpen ? (
        <CellPages importId={importId} />
      ) : (
        <p>
          <Button size="small" onPress={() => setOpen(true)}>
            {t('import.changed.show')}
          </Button>
        </p>
      )}
    </section>
  );
}

function CellPages({ importId }: { importId: number }) {
  const words = useWords();
  const { t, format } = words;
  const [offset, setOffset] = useState(0);
  const { data, error, retry } = useQuery('import.changes', { importId, offset, limit: atOnce });
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (data === undefined) return null;
  const last = offset + data.cells.length;
  const range = {
    from: format.number(offset + 1),
    to: format.number(last),
    total: format.number(data.total),
  };
  return (
    <>
      <DataTable
        caption={t('import.changed.list')}
        showCaption
        rows={data.cells.map((cell, at) => ({ ...cell, at }))}
        rowKey={({ at }) => at}
        columns={[
          {
            id: 'row',
            title: t('import.plan.row'),
            align: 'end',
            cell: ({ row }) => (row === 0 ? null : format.number(row)),
          },
          { id: 'of', title: t('import.changed.of'), cell: ({ of }) => <Data>{of}</Data> },
          { id: 'field', title: t('import.plan.field'), cell: ({ field }) => fieldWord(words, field) },
          { id: 'before', title: t('import.plan.before'), cell: ({ before }) => <Data>{before}</Data> },
          { id: 'after', title: t('import.plan.after'), cell: ({ after }) => <Data>{after}</Data> },
        ]}
      />
      <p className={s['actions']}>
        <span className={s['faint']}>{t('import.changed.range', range)}</span>
        <Button
          size="small"
          isDisabled={offset === 0}
          onPress={() => setOffset(Math.max(0, offset - atOnce))}
        >
          {t('import.changed.previous')}
        </Button>
        <Button
          size="small"
          isDisabled={data.cells.length < atOnce}
          onPress={() => setOffset(offset + atOnce)}
        >
          {t('import.changed.next')}
        </Button>
      </p>
    </>
  );
}
