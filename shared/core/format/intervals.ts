import { minorDigits } from '../model/money.ts';
import type { Formats } from './values.ts';
import { inOneRun, listMarks } from './writing.ts';

/** Both ends of an interval, the lower first. */
type Ends = readonly [number, number];

/** What stands between two ends: a dash where these may have marks of thousands, which a comma would run into. */
type Mark = 'comma' | 'dash';

/** [low, high] or [low – high], of ends that are written already. */
export function bracket([low, high]: readonly [string, string], mark: Mark, format: Formats): string {
  const between = mark === 'dash' ? '\u00a0–\u00a0' : listMarks(format.settings.language).comma;
  return `[${low}${between}${high}]`;
}

/** A value and its ends, each written already, as one run. */
function withEnds(format: Formats, value: string, ends: Ends, show: (end: number) => string): string {
  const shown = bracket([show(ends[0]), show(ends[1])], 'comma', format);
  return inOneRun(`${value} ${shown}`, format.settings.language);
}

/**
 * 31 % [24, 39]; a share below a tenth with the decimals that tell it from another.
 * @param decimals of per cent; by the size of the share where left out
 */
export function shareWithInterval(format: Formats, share: number, ends: Ends, decimals?: number): string {
  const digits = decimals ?? (Math.abs(share) < 0.1 ? 1 : 0);
  return withEnds(format, format.percent(share, digits), ends, (end) => format.number(end * 100, digits));
}

/** 4.2 [3.9, 4.5]. */
export function numberWithInterval(format: Formats, value: number, ends: Ends, decimals = 0): string {
  const show = (number: number) => format.number(number, decimals);
  return withEnds(format, show(value), ends, show);
}

/** 25 [18.8, 31.2]: the difference of two shares in percentage points, whose name stands in the sentence. */
export function pointsWithInterval(format: Formats, difference: number, [low, high]: Ends): string {
  return numberWithInterval(format, difference * 100, [low * 100, high * 100], 1);
}

/** How an amount with its interval is written. */
export type AmountStyle = Readonly<{
  /** ISO 4217; null: the workspace has none. */
  currency: string | null;
  /** Without the minor part. */
  isRounded?: boolean;
}>;

/** [2,758 – 4,515]: the ends of an amount, in minor units, whose currency stands with the amount. */
export function moneyEnds(format: Formats, [low, high]: Ends, { currency, isRounded }: AmountStyle): string {
  const digits = minorDigits(currency ?? '');
  const show = (minor: number) => format.number(minor / 10 ** digits, isRounded === true ? 0 : digits);
  return inOneRun(bracket([show(low), show(high)], 'dash', format), format.settings.language);
}

/** AED 3,561 [2,758 – 4,515]: minor units with their currency, which is said once. */
export function moneyWithInterval(format: Formats, minor: number, ends: Ends, style: AmountStyle): string {
  const amount =
    style.isRounded === true
      ? format.moneyRounded(minor, style.currency)
      : format.money(minor, style.currency);
  // the sign of a currency has a direction of its own
  return `\u2068${amount}\u2069 ${moneyEnds(format, ends, style)}`;
}
