import type { Backup } from '../../../shared/contract/workspace.ts';
import { keptWords } from '../../frame/step-words.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { DataTable, type TableColumn } from '../../ui/DataTable.tsx';
import { When } from '../../ui/When.tsx';
import s from './BackupsScreen.module.css';

export type BackupTableProps = Readonly<{
  backups: readonly Backup[];
  isReadOnly: boolean;
  onChoose: (backup: Backup) => void;
}>;

/** States to go back to, newest first: when, why they were kept, what they hold, where they are. */
export function BackupTable({ backups, isReadOnly, onChoose }: BackupTableProps) {
  const words = useWords();
  const { t, format } = words;
  const columns: readonly TableColumn<Backup>[] = [
    { id: 'when', title: t('backups.when'), cell: ({ upTo }) => <When instant={upTo} /> },
    { id: 'kept', title: t('backups.kept'), cell: (backup) => keptWords(backup, words) },
    {
      id: 'holds',
      title: t('backups.holds'),
      cell: ({ changes, savedAt }) => (
        <span className={s['soft']}>
          {t('backups.holdsAsSaved', { count: changes, at: format.instant(savedAt) })}
        </span>
      ),
    },
    { id: 'where', title: t('backups.where'), cell: ({ from }) => t(`backups.from.${from}`) },
    {
      id: 'size',
      title: t('backups.size'),
      align: 'end',
      cell: ({ bytes }) => <span className={s['size']}>{format.fileSize(bytes)}</span>,
    },
    {
      id: 'action',
      title: t('backups.action'),
      align: 'end',
      cell: (backup) =>
        backup.isReadable ? (
          <Button
            size="small"
            isDisabled={isReadOnly}
            aria-label={t('backups.goBackTo', { at: format.instant(backup.upTo) })}
            onPress={() => onChoose(backup)}
          >
            {t('backups.goBack')}
          </Button>
        ) : (
          <Badge tone="warning">{t('backups.unreadable')}</Badge>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('backups.list')}
      showCaption
      columns={columns}
      rows={backups}
      rowKey={({ id, from }) => `${from} ${id}`}
    />
  );
}
