import type { SegmentCount } from '../../../../../shared/core/model/segments.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { useSession } from '../../../../state/session.ts';
import { DataTable } from '../../../../ui/DataTable.tsx';
import { SkeletonLines } from '../../../../ui/Skeleton.tsx';
import { Count, Data, DayText, Money } from '../../../../ui/Values.tsx';
import { customerName } from '../../../customer/customer-name.ts';
import s from './Result.module.css';

/** Some of the members, always the same ones for the same question. */
export function SamplePanel({ count }: { count: SegmentCount | undefined }) {
  const words = useWords();
  const { t } = words;
  if (count === undefined) return <SkeletonLines lines={6} />;
  if (count.sample.length === 0) return <p className={s['soft']}>{t('segments.builder.nobody')}</p>;
  return (
    <DataTable
      caption={t('segments.builder.sample', { count: count.sample.length })}
      showCaption
      rows={count.sample}
      rowKey={({ id }) => id}
      onOpen={({ id }) => useSession.getState().go({ screen: 'customer', id })}
      columns={[
        {
          id: 'name',
          title: t('people.column.name'),
          cell: (row) => <Data>{customerName(row, words)}</Data>,
        },
        { id: 'city', title: t('people.column.city'), cell: (row) => <Data>{row.city}</Data> },
        {
          id: 'orders',
          title: t('people.column.orders'),
          align: 'end',
          sortBy: (row) => row.orders,
          cell: (row) => <Count value={row.orders} />,
        },
        {
          id: 'spent',
          title: t('people.column.spent'),
          align: 'end',
          sortBy: (row) => row.spentMinor,
          cell: (row) => <Money minor={row.spentMinor} />,
        },
        {
          id: 'last',
          title: t('people.column.lastOrder'),
          align: 'end',
          sortBy: (row) => row.lastOrderOn,
          cell: (row) => <DayText day={row.lastOrderOn} />,
        },
      ]}
    />
  );
}
