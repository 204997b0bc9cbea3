import type { ShownTable } from '../../../../shared/contract/table-api.ts';
import type { OffersOfProduct, OffersOfSegment } from '../../../../shared/core/model/opportunities.ts';
import { numberColumn, textColumn } from '../../../frame/table-columns.ts';
import type { Words } from '../../../i18n/intl.tsx';
import { plain } from '../../../i18n/plain.ts';

function moneyColumns({ t }: Words) {
  return [
    numberColumn(t('opportunities.money.column.expectedMinor')),
    numberColumn(t('table.low')),
    numberColumn(t('table.high')),
  ];
}

/** What each product is expected to bring, as a table to keep. Money in minor units, the mean chance 0 … 1. */
export function productTable(words: Words, rows: readonly OffersOfProduct[]): ShownTable {
  const { t, direction } = words;
  return {
    name: plain(t('opportunities.money.byProduct')),
    columns: [
      textColumn(t('opportunities.money.column.product')),
      numberColumn(t('opportunities.money.column.people')),
      numberColumn(t('opportunities.money.column.chance')),
      ...moneyColumns(words),
    ],
    rows: rows.map(({ product, customers, probability, expected }) => [
      ...[product.name, customers, probability],
      ...[expected.minor, ...expected.interval],
    ]),
    isRightToLeft: direction === 'rtl',
  };
}

/** What each part of the customers is expected to bring, likewise. */
export function partTable(
  words: Words,
  rows: readonly OffersOfSegment[],
  nameOf: (row: OffersOfSegment) => string,
): ShownTable {
  const { t, direction } = words;
  return {
    name: plain(t('opportunities.money.byPart')),
    columns: [
      textColumn(t('opportunities.money.column.part')),
      numberColumn(t('opportunities.money.column.members')),
      numberColumn(t('opportunities.money.column.people')),
      numberColumn(t('opportunities.money.column.offers')),
      ...moneyColumns(words),
    ],
    rows: rows.map((row) => [
      ...[plain(nameOf(row)), row.members, row.customers, row.offers],
      ...[row.expected.minor, ...row.expected.interval],
    ]),
    isRightToLeft: direction === 'rtl',
  };
}
