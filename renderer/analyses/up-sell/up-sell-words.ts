import type { Input, Output } from '../../../shared/contract/api.ts';
import type { Words } from '../../i18n/intl.tsx';

export type UpSell = Output<'analysis.up-sell'>;
export type UpSellParams = Input<'analysis.up-sell'>;
export type Ladder = UpSell['ladders'][number];
export type Step = Ladder['steps'][number];
export type WayUp = NonNullable<Step['up']>;

/** How many ladders were found, and what the sum that follows is. */
export function foundText({ t, format }: Pick<Words, 't' | 'format'>, result: UpSell): string {
  return [
    t('upSell.found', { count: result.ladderCount, people: format.number(result.customers) }),
    t('upSell.inHorizon', { days: format.days(result.horizonDays) }),
  ].join(' ');
}

/** What a ladder is of, how it was found and what speaks for it. */
export function originText({ t, format }: Pick<Words, 't' | 'format'>, ladder: Ladder): string {
  const { category, source, evidence } = ladder;
  const said = [...(category === null ? [] : [category]), t(`upSell.source.${source}`)];
  if (evidence === null) return said.join(' · ');
  const { up, down, share, interval } = evidence;
  const wentUp = t('upSell.evidence', {
    count: up,
    down: format.number(down),
    share: format.share({ value: share, low: interval[0], high: interval[1], n: up + down }),
  });
  return [...said, wentUp].join(' · ');
}

/** A share of those on a step, with its interval. */
export function shareText({ format }: Pick<Words, 'format'>, { share, interval, n }: WayUp['moves']): string {
  return format.share({ value: share, low: interval[0], high: interval[1], n });
}

/** How many moved up, and after how long where that is known. */
export function movedText(words: Pick<Words, 't' | 'format'>, { moves, medianDays }: WayUp): string {
  const { t, format } = words;
  const moved = t('upSell.moved', { share: shareText(words, moves) });
  if (medianDays === null) return moved;
  return [moved, t('upSell.after', { days: format.days(medianDays) })].join(' ');
}
