import { call } from '../../../../api/client.ts';
import { useQuery } from '../../../../api/use-query.ts';
import { tell } from '../../../../frame/hold.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { useOverlays } from '../../../../state/overlays.ts';
import { Button } from '../../../../ui/Button.tsx';
import { DataTable } from '../../../../ui/DataTable.tsx';
import { ErrorState } from '../../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../../ui/Skeleton.tsx';
import { Count, Data } from '../../../../ui/Values.tsx';
import { When } from '../../../../ui/When.tsx';
import s from './Result.module.css';

const perCall = 500;
/** As many as a list of people by their ids may hold. */
const most = 10_000;

async function idsOf(snapshot: number, what: 'joined' | 'left'): Promise<readonly number[]> {
  const ids: number[] = [];
  for (;;) {
    const { total, people } = await call('segments.changes', {
      snapshot,
      what,
      offset: ids.length,
      limit: perCall,
    });
    ids.push(...people.map(({ id }) => id));
    if (people.length === 0 || ids.length >= Math.min(total, most)) return ids.slice(0, most);
  }
}

/** The looks that were taken at a segment, and who came and went between them. */
export function HistoryPanel({ id, name }: { id: number; name: string }) {
  const { t } = useWords();
  const { data, error, retry } = useQuery('segments.history', { id });
  const open = async (snapshot: number, what: 'joined' | 'left') => {
    try {
      const ids = await idsOf(snapshot, what);
      useOverlays.getState().showPeople({
        people: { kind: 'ids', ids: [...ids] },
        title: t(`segments.builder.history.${what}People`, { name }),
      });
    } catch (failure) {
      tell(failure);
    }
  };
  const change = (snapshot: number, what: 'joined' | 'left', count: number | null, at: string) => {
    if (count === null) return <Data>{null}</Data>;
    if (count === 0) return <Count value={0} />;
    return (
      <Button
        size="small"
        variant="quiet"
        aria-label={t(`segments.builder.history.open.${what}`, { count, at })}
        onPress={() => void open(snapshot, what)}
      >
        <Count value={count} />
      </Button>
    );
  };
  const { format } = useWords();
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (data === undefined) return <SkeletonLines lines={4} />;
  if (data.length === 0) return <p className={s['soft']}>{t('segments.builder.history.none')}</p>;
  return (
    <DataTable
      caption={t('segments.builder.history.caption')}
      rows={data}
      rowKey={(look) => look.id}
      columns={[
        {
          id: 'at',
          title: t('segments.builder.history.at'),
          cell: ({ takenAt }) => <When instant={takenAt} />,
        },
        {
          id: 'customers',
          title: t('segments.builder.history.customers'),
          align: 'end',
          cell: ({ customers }) => <Count value={customers} />,
        },
        {
          id: 'joined',
          title: t('segments.builder.history.joined'),
          align: 'end',
          cell: (look) => change(look.id, 'joined', look.joined, format.instant(look.takenAt)),
        },
        {
          id: 'left',
          title: t('segments.builder.history.left'),
          align: 'end',
          cell: (look) => change(look.id, 'left', look.left, format.instant(look.takenAt)),
        },
        {
          id: 'version',
          title: t('segments.builder.history.version'),
          align: 'end',
          cell: ({ version }) => <Count value={version} />,
        },
      ]}
    />
  );
}
