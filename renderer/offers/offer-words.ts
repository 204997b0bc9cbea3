import { moneyWithInterval, shareWithInterval } from '../../shared/core/format/intervals.ts';
import { minorDigits } from '../../shared/core/model/money.ts';
import type { Chance, ExpectedMoney } from '../../shared/core/model/opportunities.ts';
import type { Words } from '../i18n/intl.tsx';

/** An estimate of so many units is not known to their small parts. */
const roundedFrom = 100;

/** 12 % [9, 15]. */
export const chanceText = ({ value, interval }: Chance, { format }: Words): string =>
  shareWithInterval(format, value, interval);

/** AED 4.20 [3.10 – 5.60], and from a hundred on without the small parts: AED 760 [628 – 864]. */
export function expectedText(
  { minor, interval }: ExpectedMoney,
  currency: string | null,
  { format }: Words,
): string {
  const isRounded = Math.abs(minor) >= roundedFrom * 10 ** minorDigits(currency ?? '');
  return moneyWithInterval(format, minor, interval, { currency, isRounded });
}
