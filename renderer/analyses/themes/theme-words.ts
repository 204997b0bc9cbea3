import type { Output } from '../../../shared/contract/api.ts';
import type { Words } from '../../i18n/intl.tsx';

export type Themes = Output<'analysis.themes'>;
export type Theme = Themes['themes'][number];
export type Effect = NonNullable<Theme['effect']>;

/** A theme in the language of whoever reads; the other name where it has none in it. */
export function themeName({ language }: Pick<Words, 'language'>, theme: Pick<Theme, 'nameEn' | 'nameAr'>) {
  const [own, other] = language === 'ar' ? [theme.nameAr, theme.nameEn] : [theme.nameEn, theme.nameAr];
  return own === '' ? other : own;
}

/** Whether an effect is more than noise at a false discovery rate of 5 %. */
export function isBelieved({ q, isSmall }: Effect): boolean {
  return q <= 0.05 && !isSmall;
}

/** An effect with its sign and its interval, in points of the score. */
export function effectText({ format }: Pick<Words, 'format'>, { value, interval }: Effect, decimals: number) {
  // rounded first: what is no more than 0 has no sign
  const show = (number: number) => format.number(Number(number.toFixed(decimals)) + 0, decimals);
  return `\u2066${value > 0 ? '+' : ''}${show(value)} [${show(interval[0])}, ${show(interval[1])}]\u2069`;
}

/** Digits after the mark that a score is worth. */
export function decimalsOf(score: Themes['score']): number {
  return score?.measure === 'nps' ? 0 : 2;
}
