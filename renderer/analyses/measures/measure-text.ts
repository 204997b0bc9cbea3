import { measureUnits, type CustomerMeasure } from '../../../shared/core/model/measures.ts';
import type { Words } from '../../i18n/intl.tsx';

/** The value of a measure as it is read: days as days, money as money. */
export function measureText(
  { format }: Words,
  measure: CustomerMeasure,
  value: number,
  currency: string | null,
): string {
  switch (measureUnits[measure]) {
    case 'money':
      return format.moneyRounded(value, currency);
    case 'share':
      return format.percent(value);
    case 'days':
      return format.days(Math.round(value));
    case 'count':
    case 'years':
      return format.number(value, 1);
  }
}
