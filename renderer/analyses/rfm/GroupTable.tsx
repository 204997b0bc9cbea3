import type { Output } from '../../../shared/contract/api.ts';
import { useWords } from '../../i18n/intl.tsx';
import { DataTable, type TableColumn } from '../../ui/DataTable.tsx';
import { Count, Money, Share } from '../../ui/Values.tsx';
import type { GroupWords } from './group-words.ts';
import s from './Rfm.module.css';

type Rfm = Output<'analysis.rfm'>;
type Row = Rfm['groups'][number];

type Props = Readonly<{ rfm: Rfm; words: GroupWords; onGroup: (group: Row['group']) => void }>;

/** Each group with its size, its worth, its medians and what to do about it; opens its people. */
export function GroupTable({ rfm, words, onGroup }: Props) {
  const { t } = useWords();
  const { currency } = rfm;
  const columns: readonly TableColumn<Row>[] = [
    {
      id: 'group',
      title: t('rfm.column.group'),
      cell: ({ group }) => words.name(group),
    },
    {
      id: 'customers',
      title: t('rfm.column.customers'),
      align: 'end',
      sortBy: ({ customers }) => customers,
      cell: ({ customers }) => <Count value={customers} />,
    },
    {
      id: 'share',
      title: t('rfm.column.share'),
      align: 'end',
      cell: ({ share, interval }) => <Share value={share} interval={interval} n={rfm.customers} />,
    },
    {
      id: 'revenue',
      title: t('rfm.column.revenue'),
      align: 'end',
      sortBy: ({ revenueMinor }) => revenueMinor,
      cell: ({ revenueMinor }) => <Money minor={revenueMinor} currency={currency} rounded />,
    },
    {
      id: 'recency',
      title: `${t('rfm.column.recency')} (${t('rfm.median')})`,
      align: 'end',
      sortBy: ({ medianRecencyDays }) => medianRecencyDays,
      cell: ({ medianRecencyDays }) =>
        medianRecencyDays === null ? null : <Count value={medianRecencyDays} />,
    },
    {
      id: 'orders',
      title: `${t('rfm.column.orders')} (${t('rfm.median')})`,
      align: 'end',
      sortBy: ({ medianOrders }) => medianOrders,
      cell: ({ medianOrders }) =>
        medianOrders === null ? null : <Count value={medianOrders} decimals={1} />,
    },
    {
      id: 'money',
      title: `${t('rfm.column.money')} (${t('rfm.median')})`,
      align: 'end',
      sortBy: ({ medianMoneyMinor }) => medianMoneyMinor,
      cell: ({ medianMoneyMinor }) =>
        medianMoneyMinor === null ? null : <Money minor={medianMoneyMinor} currency={currency} rounded />,
    },
    {
      id: 'action',
      title: t('rfm.column.action'),
      cell: ({ group }) => (
        <span className={s['action']}>
          <span className={s['about']}>{t(`rfm.about.${group}`)}</span> {words.action(group)}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('rfm.groups')}
      showCaption
      columns={columns}
      rows={rfm.groups}
      rowKey={({ group }) => group}
      onOpen={({ group }) => onGroup(group)}
    />
  );
}
