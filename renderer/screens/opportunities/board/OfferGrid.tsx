import { useMemo, useState } from 'react';
import { reasonWords } from '../../../../shared/core/format/offer-reason.ts';
import {
  offerSortKeys,
  type OfferFilter,
  type OfferRow,
  type OfferSort,
} from '../../../../shared/core/model/opportunities.ts';
import { useWords, type Words } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { chanceText, expectedText } from '../../../offers/offer-words.ts';
import { StateBadge } from '../../../offers/StateBadge.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { RowGrid, type GridColumn, type GridSort } from '../../../ui/RowGrid.tsx';
import { Data, DayText } from '../../../ui/Values.tsx';
import { customerName } from '../../customer/customer-name.ts';
import { pairKey, type ChosenOffers } from './chosen-offers.ts';
import { useOffers } from './use-offers.ts';
import s from './Board.module.css';

type Props = Readonly<{
  filter: OfferFilter;
  currency: string | null;
  chosen: ChosenOffers;
  onChoose: (rows: readonly OfferRow[], isChosen: boolean) => void;
  onOpen: (row: OfferRow) => void;
}>;

/** Offers by the engine's pages: any number of them, sorted there; several are chosen by Space and Shift. */
export function OfferGrid({ filter, currency, chosen, onChoose, onOpen }: Props) {
  const words = useWords();
  const { t } = words;
  const [sort, setSort] = useState<OfferSort>({ by: 'expected', direction: 'descending' });
  const { total, error, rowAt, isStale, want, retry } = useOffers(filter, sort);
  const columns = useMemo(() => offerColumns(words, currency), [words, currency]);
  const chooseSort = ({ by, direction }: GridSort) => {
    const key = offerSortKeys.find((known) => known === by);
    if (key !== undefined) setSort({ by: key, direction });
  };
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (total === 0 && !isStale) return <Notice tone="info">{t('opportunities.board.empty')}</Notice>;
  return (
    <>
      <div className={s['rows']}>
        <RowGrid
          key={JSON.stringify([filter, sort])}
          label={t('opportunities.board.grid')}
          columns={columns}
          // twenty skeleton rows until the first page is here
          total={total ?? 20}
          rowAt={rowAt}
          onVisible={want}
          sort={sort}
          onSort={chooseSort}
          isStale={isStale}
          onOpen={onOpen}
          selection={{ keyOf: pairKey, isChosen: (key) => chosen.has(key), onChoose }}
        />
      </div>
      <Remark tone="faint">{t('opportunities.board.hint')}</Remark>
    </>
  );
}

function offerColumns(words: Words, currency: string | null): readonly GridColumn<OfferRow>[] {
  const { t } = words;
  const cells: readonly Omit<GridColumn<OfferRow>, 'title'>[] = [
    {
      id: 'name',
      width: { rem: 8.5, grow: 3 },
      // not as data: an address would break, and a row has one line
      cell: ({ customer }) => (
        <bdi>{customerName({ ...customer, name: customer.name ?? customer.company }, words)}</bdi>
      ),
    },
    { id: 'product', width: { rem: 9, grow: 2 }, cell: ({ product }) => <Data>{product.name}</Data> },
    {
      id: 'reason',
      width: { rem: 12, grow: 5 },
      cell: ({ reason }) => (
        <span>{reason === null ? <Data>{null}</Data> : reasonWords(reason, t, isolate)}</span>
      ),
    },
    {
      id: 'probability',
      width: { rem: 8.5 },
      align: 'end',
      cell: ({ probability }) =>
        probability === null ? <Data>{null}</Data> : <bdi>{chanceText(probability, words)}</bdi>,
    },
    {
      id: 'expected',
      width: { rem: 12 },
      align: 'end',
      cell: ({ expected }) =>
        expected === null ? <Data>{null}</Data> : <bdi>{expectedText(expected, currency, words)}</bdi>,
    },
    {
      id: 'lastOrder',
      width: { rem: 7 },
      align: 'end',
      cell: ({ lastOrderOn }) => <DayText day={lastOrderOn} />,
    },
    { id: 'state', width: { rem: 6 }, cell: ({ state }) => <StateBadge state={state} /> },
  ];
  const sortable: readonly string[] = offerSortKeys;
  return cells.map((column) => ({
    ...column,
    title: t(`opportunities.board.column.${column.id as ColumnId}`), // the ids above are those of the titles
    isSortable: sortable.includes(column.id),
  }));
}
type ColumnId = 'name' | 'product' | 'reason' | 'probability' | 'expected' | 'lastOrder' | 'state';
