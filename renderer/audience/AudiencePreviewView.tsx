import type { AudienceChoice, AudiencePreview } from '../../shared/core/model/audience.ts';
import { useWords } from '../i18n/intl.tsx';
import { useOverlays, type PeopleRequest } from '../state/overlays.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Count, Data } from '../ui/Values.tsx';
import { peopleBehind } from './people-behind.ts';
import s from './Audience.module.css';

type Props = Readonly<{ preview: AudiencePreview; request: PeopleRequest; choice: AudienceChoice }>;

/** How many the file will hold, who is left out why, and how it begins. */
export function AudiencePreviewView({ preview, request, choice }: Props) {
  const { t, format } = useWords();
  const { written, members, excluded, columns, sample } = preview;
  const { purpose, channel } = choice;
  const open = (which: AudiencePreview['excluded'][number]['reason']) => {
    if (which === 'same-address' || which === 'held-out') return; // they may be contacted: no list of its own
    const people = peopleBehind(request.people, { purpose, channel, which });
    if (people === null) return;
    const { showAudience, showPeople } = useOverlays.getState();
    showAudience(null);
    const what = t(`audience.reasons.${which}`);
    showPeople({ people, title: t('reach.behind', { channel: t(`channel.${channel}`), what }) });
  };
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
          {...(request.people.kind !== 'reach' && {
            onOpen: ({ reason }: AudiencePreview['excluded'][number]) => open(reason),
          })}
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
