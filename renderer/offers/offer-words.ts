import { moneyWithInterval, shareWithInterval } from '../../shared/core/format/intervals.ts';
import type { Chance, ExpectedMoney } from '../../shared/core/model/opportunities.ts';
import type { Words } from '../i18n/intl.tsx';

/** 12 % [9, 15]. */
export const chanceText = ({ value, interval }: Chance, { format }: Words): string =>
  shareWithInterval(format, value, interval);

/** AED 4.20 [3.10 – 5.60]. */
export const expectedText = (
  { minor, interval }: ExpectedMoney,
  currency: string | null,
  { format }: Words,
): string => moneyWithInterval(format, minor, interval, { currency });
