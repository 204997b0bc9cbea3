import type { AudiencePreview } from '../../shared/core/model/audience.ts';
import { useWords } from '../i18n/intl.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Count, Data } from '../ui/Values.tsx';
import s from './Audience.module.css';

type Reason = AudiencePreview['excluded'][number]['reason'];
type Props = Readonly<{
  preview: AudiencePreview;
  /** Opens those who are left out for a reason. */
  onOpen?: (reason: Reason) => void;
}>;

/** How many the file will hold, who is left out why, and how it begins. */
export function AudiencePreviewView({ preview, onOpen }: Props) {
  const { t, format } = useWords();
  const { written, members, excluded, columns, sample } = preview;
  return (
    <>
      <p className={s['written']} role="status">
        {t('audience.written', { written, members: format.number(members) })}
      </p>
      {written === 0 && <Notice tone="warning">{t('audience.nobody')}</Notice>}
      {excluded.length > 0 && (
        <DataTable
          caption={t('audience.leftOut')}
          showCaption
          rows={excluded}
          rowKey={({ reason }) => reason}
          {...(onOpen && { onOpen: ({ reason }: Readonly<{ reason: Reason }>) => onOpen(reason) })}
          columns={[
            {
              id: 'reason',
              title: t('audience.reason'),
              cell: ({ reason }) => t(`audience.reasons.${reason}`),
            },
            {
              id: 'people',
              title: t('audience.people'),
              align: 'end',
              cell: ({ people }) => <Count value={people} />,
            },
          ]}
        />
      )}
      {sample.length > 0 && (
        <DataTable
          caption={t('audience.sample')}
          showCaption
          rows={sample.map((cells, at) => ({ at, cells }))}
          rowKey={({ at }) => at}
          columns={columns.map((title, column) => ({
            id: `${column}`,
            title,
            cell: ({ cells }: { cells: readonly string[] }) => (
              <span className={s['cell']}>
                <Data>{cells[column] ?? null}</Data>
              </span>
            ),
          }))}
        />
      )}
      <p className={s['note']}>{t('audience.logged')}</p>
    </>
  );
}
