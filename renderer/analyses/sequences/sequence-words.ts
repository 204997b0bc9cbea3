import type { Input, Output } from '../../../shared/contract/api.ts';
import type { Words } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';

export type Sequences = Output<'analysis.sequences'>;
export type Sequence = Sequences['rules'][number];
export type SequencesInput = Input<'analysis.sequences'>;

/** What a row is known by. */
export function sequenceKey({ fromKey, toKey }: Sequence): string {
  return JSON.stringify([fromKey, toKey]);
}

/** Both things, as they stand in a sentence. */
export function thingsOf({ from, to }: Sequence): Readonly<{ from: string; to: string }> {
  return { from: isolate(from), to: isolate(to) };
}

/** A pair as somebody would say it. */
export function sequenceSentence({ t, format }: Words, row: Sequence): string {
  const said = {
    ...thingsOf(row),
    share: format.percent(row.confidence),
    other: format.percent(row.otherConfidence),
    median: format.days(row.medianDays),
  };
  return row.medianInterval === null
    ? t('sequences.sentence.plain', said)
    : t('sequences.sentence.interval', {
        ...said,
        low: format.number(row.medianInterval[0]),
        high: format.number(row.medianInterval[1]),
      });
}
