import type { Words } from '../../i18n/intl.tsx';
import { valueText, type ScoreMeasure, type Scores } from './score-words.ts';

/** Below as many answers a number is a guide only. */
const few = 30;

/** How sure a score is, as a sentence. */
export function sureText(words: Words, scores: Scores, measure: ScoreMeasure): string {
  const { t } = words;
  const { interval, n } = scores;
  const sure =
    interval === null
      ? t('scores.noInterval')
      : t('scores.sure', {
          low: valueText(words, measure, interval[0]),
          high: valueText(words, measure, interval[1]),
          count: n,
        });
  return n > 0 && n < few ? `${sure} ${t('scores.few')}` : sure;
}

/** Whose answers a score rests on, and what was left out. */
export function restsOn({ t, format }: Words, scores: Scores, measure: ScoreMeasure): readonly string[] {
  const left = [
    ['anonymous', scores.anonymous],
    ['skipped', scores.skipped],
    ['unreadable', scores.unreadable],
    ['unfinished', scores.unfinished],
    ['withoutDay', scores.withoutDay],
  ] as const;
  const { threshold } = scores;
  const isCounted = threshold !== null && (measure === 'top' || measure === 'agree');
  return [
    t('scores.rests.responses', { count: scores.responses }),
    t('scores.rests.customers', { count: scores.customers }),
    ...left.filter(([, count]) => count > 0).map(([what, count]) => t(`scores.rests.${what}`, { count })),
    ...(isCounted ? [t('scores.rests.threshold', { value: format.number(threshold, 1) })] : []),
  ];
}
