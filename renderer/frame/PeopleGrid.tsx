import { useMemo } from 'react';
import {
  customerSortKeys,
  type CustomerRow,
  type CustomerSort,
  type People,
} from '../../shared/core/model/people.ts';
import { useCustomers } from '../api/use-customers.ts';
import { useSettled } from '../api/use-settled.ts';
import { useWords, type Words } from '../i18n/intl.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { RowGrid, type GridColumn, type GridSort } from '../ui/RowGrid.tsx';
import { Count, Data, DayText, Money } from '../ui/Values.tsx';
import s from './PeopleGrid.module.css';

export const peopleColumnIds = [
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
export type PeopleColumnId = (typeof peopleColumnIds)[number];

/** What a list of customers shows until the user chooses otherwise. */
export const usualColumns: readonly PeopleColumnId[] = [
  'name',
  'email',
  'city',
  'orders',
  'spent',
  'lastOrder',
];

export type PeopleGridProps = Readonly<{
  label: string;
  people: People;
  search?: string;
  columns?: readonly PeopleColumnId[];
  sort: CustomerSort;
  onSort: (sort: CustomerSort) => void;
  onOpen?: (row: CustomerRow) => void;
  /** Said whenever the number of customers found is known. */
  children?: (found: Readonly<{ total: number | null; isStale: boolean }>) => React.ReactNode;
  /** In place of the rows when there are none. */
  empty?: React.ReactNode;
}>;

/** Customers by the engine's pages: any number of them, sorted and searched there. `children` stand above the rows. */
export function PeopleGrid(props: PeopleGridProps) {
  const { label, people, search = '', columns = usualColumns, sort, onSort, onOpen } = props;
  const words = useWords();
  const { total, error, rowAt, isStale, want, retry } = useCustomers({
    people,
    search: useSettled(search),
    sort,
  });
  const shown = useMemo(() => peopleColumns(words, columns), [words, columns]);
  const chooseSort = ({ by, direction }: GridSort) => {
    const key = customerSortKeys.find((known) => known === by);
    if (key !== undefined) onSort({ by: key, direction });
  };
  const isEmpty = total === 0 && !isStale && props.empty !== undefined;
  return (
    <div className={s['people']}>
      {props.children?.({ total, isStale })}
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {isEmpty ? (
        props.empty
      ) : (
        <RowGrid
          key={JSON.stringify([people, search, sort])}
          label={label}
          columns={shown}
          // twenty skeleton rows until the first page is here
          total={total ?? (error === null ? 20 : 0)}
          rowAt={rowAt}
          onVisible={want}
          sort={sort}
          onSort={chooseSort}
          isStale={isStale}
          {...(onOpen && { onOpen })}
        />
      )}
    </div>
  );
}

/** The order in which a list is read best at first. */
export const usualSort: CustomerSort = { by: 'lastOrder', direction: 'descending' };

function peopleColumns(
  { t, format }: Words,
  ids: readonly PeopleColumnId[],
): readonly GridColumn<CustomerRow>[] {
  // a Hijri day stands beside the other one
  const ofDay = { rem: format.settings.calendar === 'with-hijri' ? 16 : 9 };
  const cells: Readonly<Record<PeopleColumnId, Omit<GridColumn<CustomerRow>, 'id' | 'title'>>> = {
    name: { width: { rem: 9, grow: 2 }, cell: (row) => <Name row={row} /> },
    email: { width: { rem: 10, grow: 2 }, cell: ({ email }) => <Data>{email}</Data> },
    phone: { width: { rem: 9, grow: 1 }, cell: ({ phone }) => <Data>{phone}</Data> },
    company: { width: { rem: 9, grow: 1.5 }, cell: ({ company }) => <Data>{company}</Data> },
    city: { width: { rem: 6, grow: 1 }, cell: ({ city }) => <Data>{city}</Data> },
    country: { width: { rem: 7, grow: 1 }, cell: ({ country }) => <Data>{country}</Data> },
    orders: { width: { rem: 5.5 }, align: 'end', cell: ({ orders }) => <Count value={orders} /> },
    spent: { width: { rem: 8.5 }, align: 'end', cell: ({ spentMinor }) => <Money minor={spentMinor} /> },
    firstOrder: {
      width: ofDay,
      align: 'end',
      cell: ({ firstOrderOn }) => <DayText day={firstOrderOn} />,
    },
    lastOrder: { width: ofDay, align: 'end', cell: ({ lastOrderOn }) => <DayText day={lastOrderOn} /> },
    firstSeen: { width: ofDay, align: 'end', cell: ({ firstSeenOn }) => <DayText day={firstSeenOn} /> },
  };
  const sortable: readonly string[] = customerSortKeys;
  return ids.map((id) => ({
    id,
    title: t(`people.column.${id}`),
    isSortable: sortable.includes(id),
    ...cells[id],
  }));
}

function Name({ row }: { row: CustomerRow }) {
  const { t } = useWords();
  const name = row.name ?? row.company ?? row.externalIds[0] ?? null;
  return name === null ? <span className={s['unnamed']}>{t('people.unnamed')}</span> : <Data>{name}</Data>;
}
