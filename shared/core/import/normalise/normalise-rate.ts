import type { Mapping } from '../../model/import.ts';
import { readCurrency } from '../../model/money.ts';
import { requireColumn, type CellReader } from '../cells/cell-reader.ts';
import type { RateDraft, Rejection } from './drafts.ts';
import { toNumber } from '../cells/parse-number.ts';

/** Rows of exchange rates: what a unit of a currency is worth in another, from a day on. */
export function makeRateNormaliser(
  reader: CellReader,
  mapping: Mapping,
): (row: number) => RateDraft | Rejection {
  for (const meaning of ['rate.currency', 'rate.day', 'rate.value']) requireColumn(reader, [meaning]);
  const at = (field: string) => reader.column(`rate.${field}`);
  const [currencyColumn, baseColumn, dayColumn, valueColumn] = [
    at('currency'),
    at('base'),
    at('day'),
    at('value'),
  ];

  const codeOf = (column: number, otherwise: string) => {
    const text = reader.text(column) || otherwise;
    const reason = text === '' ? 'currency-missing' : 'currency-unreadable';
    return readCurrency(text) ?? reader.reject(column, reason, { value: text });
  };

  return (row) => {
    const currency = codeOf(currencyColumn, '');
    if (typeof currency !== 'string') return currency;
    const base = codeOf(baseColumn, mapping.currency ?? '');
    if (typeof base !== 'string') return base;
    if (currency === base) return reader.reject(currencyColumn, 'rate-of-itself', { value: currency });
    const when = reader.when(dayColumn);
    if (when === undefined) return reader.reject(dayColumn, 'date-missing');
    if (when === null) return reader.reject(dayColumn, 'date-unreadable', { value: reader.raw(dayColumn) });
    const value = reader.decimal(valueColumn);
    if (value === undefined) return reader.reject(valueColumn, 'amount-missing');
    if (value === null || value.mantissa <= 0)
      return reader.reject(valueColumn, 'rate-unreadable', { value: reader.raw(valueColumn) });
    return {
      kind: 'rates',
      row,
      currency,
      base,
      day: when.day,
      basePerUnit: toNumber(value),
      custom: reader.kept(),
    };
  };
}
