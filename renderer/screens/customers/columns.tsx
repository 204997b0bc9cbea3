import { customerSortKeys, type CustomerRow } from '../../../shared/core/model/people.ts';
import type { Words } from '../../i18n/intl.tsx';
import type { GridColumn } from '../../ui/RowGrid.tsx';
import { Count, Data, DayText, Money } from '../../ui/Values.tsx';

export const columnIds = [
  'name',
  'email',
  'phone',
  'company',
  'city',
  'country',
  'orders',
  'spent',
  'firstOrder',
  'lastOrder',
  'firstSeen',
] as const;
export type ColumnId = (typeof columnIds)[number];
export type CustomerColumn = GridColumn<CustomerRow> & Readonly<{ id: ColumnId }>;

/** Fits 1024 px without scrolling sideways. */
export const shownAtFirst: readonly ColumnId[] = [
  'name',
  'email',
  'city',
  'country',
  'orders',
  'spent',
  'lastOrder',
];

const widths: Readonly<Record<ColumnId, string>> = {
  name: 'minmax(12rem, 2fr)',
  email: 'minmax(12rem, 2fr)',
  phone: '10rem',
  company: 'minmax(8rem, 1fr)',
  city: 'minmax(7rem, 1fr)',
  country: '6rem',
  orders: '6rem',
  spent: '9rem',
  firstOrder: '8rem',
  lastOrder: '8rem',
  firstSeen: '8rem',
};
const atEnd: readonly ColumnId[] = ['orders', 'spent', 'firstOrder', 'lastOrder', 'firstSeen'];

/** The columns a list of customers can show. */
export function customerColumns({ t }: Words): readonly CustomerColumn[] {
  const cells: Readonly<Record<ColumnId, CustomerColumn['cell']>> = {
    name: ({ name, email }) => <Data>{name ?? email ?? t('customers.unnamed')}</Data>,
    email: ({ email }) => <Data>{email}</Data>,
    phone: ({ phone }) => <Data>{phone}</Data>,
    company: ({ company }) => <Data>{company}</Data>,
    city: ({ city }) => <Data>{city}</Data>,
    country: ({ country }) => <Data>{country}</Data>,
    orders: ({ orders }) => <Count value={orders} />,
    spent: ({ spentMinor }) => <Money minor={spentMinor} />,
    firstOrder: ({ firstOrderOn }) => <DayText day={firstOrderOn} />,
    lastOrder: ({ lastOrderOn }) => <DayText day={lastOrderOn} />,
    firstSeen: ({ firstSeenOn }) => <DayText day={firstSeenOn} />,
  };
  const sortable: readonly string[] = customerSortKeys;
  return columnIds.map((id) => ({
    id,
    title: t(`customers.column.${id}`),
    width: widths[id],
    align: atEnd.includes(id) ? 'end' : 'start',
    isSortable: sortable.includes(id),
    cell: cells[id],
  }));
}
