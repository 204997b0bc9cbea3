import type { Output } from '../../../shared/contract/api.ts';
import type { Words } from '../../i18n/intl.tsx';

export type Scores = Output<'analysis.scores'>;
export type ScoredQuestion = Scores['questions'][number];
export type ScoreBar = Scores['distribution'][number];
export type ScoreMeasure = ScoredQuestion['measure'] | 'median';

/** What of an estimate is said. */
type Said = Readonly<{ n: number; value: number | null; interval: readonly [number, number] | null }>;

/** True for measures between 0 and 1. */
export function isShare(measure: ScoreMeasure): boolean {
  return measure === 'top' || measure === 'agree' || measure === 'share' || measure === 'written';
}

function decimalsOf(measure: ScoreMeasure): number {
  return measure === 'nps' ? 0 : 2;
}

/** A number of a measure without anything beside it; per cent of shares. */
export function valueText({ format }: Pick<Words, 'format'>, measure: ScoreMeasure, value: number | null) {
  if (value === null) return '–';
  return isShare(measure) ? format.percent(value) : format.number(value, decimalsOf(measure));
}

/** A number of a measure with its interval and what it rests on. */
export function estimateText(words: Pick<Words, 'format'>, measure: ScoreMeasure, estimate: Said): string {
  const { value, interval, n } = estimate;
  if (value === null) return '–';
  if (interval === null) return `${valueText(words, measure, value)}, n = ${words.format.number(n)}`;
  const said = { value, low: interval[0], high: interval[1], n };
  return isShare(measure) ? words.format.share(said) : words.format.estimate(said, decimalsOf(measure));
}

/** A difference of two numbers of a measure, in points of per cent of shares, with its sign, and its interval where there is one. */
export function differenceText(
  { format }: Pick<Words, 'format'>,
  measure: ScoreMeasure,
  value: number,
  interval: readonly [number, number] | null = null,
): string {
  const show = (difference: number) => {
    const size = isShare(measure) ? Math.abs(difference) * 100 : Math.abs(difference);
    const shown = format.number(size, isShare(measure) || measure === 'nps' ? 0 : 2);
    if (difference === 0) return shown;
    // a minus of its own, so that both signs are as wide
    return `${difference > 0 ? '+' : '−'}${shown}`;
  };
  const around = interval === null ? '' : ` [${show(interval[0])}, ${show(interval[1])}]`;
  return `\u2066${show(value)}${around}\u2069`;
}

/** What a bar stands for: the option, the number, or from which number to which. */
export function barLabel({ t, format }: Pick<Words, 't' | 'format'>, bar: ScoreBar): string {
  if (bar.option !== null) return bar.option;
  if (bar.value === null) return t('scores.other');
  if (bar.until === null) return format.number(bar.value, 1);
  return t('scores.fromTo', { from: format.number(bar.value, 1), to: format.number(bar.until, 1) });
}
