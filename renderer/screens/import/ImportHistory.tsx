import type { ImportEntry } from '../../../shared/core/model/import.ts';
import { useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/intl.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Data } from '../../ui/Values.tsx';
import { When } from '../../ui/When.tsx';
import { useOverlays } from '../../state/overlays.ts';
import { useSession } from '../../state/session.ts';
import { isolate } from '../../i18n/isolate.ts';
import { wordFor } from './words.ts';

const counted = ['rows', 'created', 'updated', 'unchanged', 'rejected'] as const;

/** What was brought in so far, newest first. */
export function ImportHistory() {
  const words = useWords();
  const { t, format } = words;
  const { data, error, retry } = useQuery('import.list', null);
  const isWritable = useSession(({ workspace }) => workspace?.readOnly === null);
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (data === undefined || data.length === 0) return null;
  return (
    <DataTable
      caption={t('import.history.title')}
      showCaption
      rows={data}
      rowKey={({ importId }) => importId}
      columns={[
        { id: 'file', title: t('import.history.file'), cell: ({ fileName }) => <Data>{fileName}</Data> },
        { id: 'kind', title: t('import.history.kind'), cell: ({ kind }) => wordFor(words, 'kind', kind) },
        {
          id: 'system',
          title: t('import.history.system'),
          // what no system was recognised in says nothing
          cell: ({ system }) => (system === 'generic' ? null : wordFor(words, 'system', system)),
        },
        {
          id: 'when',
          title: t('import.history.when'),
          sortBy: ({ finishedAt }) => finishedAt,
          cell: ({ finishedAt }) => <When instant={finishedAt} />,
        },
        ...counted.map((id) => ({
          id,
          title: t(`import.plan.${id}`),
          align: 'end' as const,
          sortBy: ({ counts }: ImportEntry) => counts[id],
          cell: ({ counts }: ImportEntry) => format.number(counts[id]),
        })),
        {
          id: 'undo',
          title: t('import.history.undo'),
          cell: (entry: ImportEntry) => <UndoCell entry={entry} isWritable={isWritable} />,
        },
      ]}
    />
  );
}

/** When an import was undone, or the way to undo it. */
function UndoCell({ entry, isWritable }: { entry: ImportEntry; isWritable: boolean }) {
  const { t, format } = useWords();
  const { importId, fileName, undoneAt } = entry;
  if (undoneAt !== null) return <Badge>{t('import.undo.entry', { at: format.instant(undoneAt) })}</Badge>;
  if (!isWritable) return null;
  return (
    <Button
      size="small"
      variant="quiet"
      aria-label={t('import.undo.actionFor', { file: isolate(fileName) })}
      onPress={() => useOverlays.setState({ undoImport: { importId, fileName } })}
    >
      {t('import.undo.action')}
    </Button>
  );
}
