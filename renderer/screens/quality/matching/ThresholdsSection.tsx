import { useState } from 'react';
import type { MatchThresholds } from '../../../../shared/core/model/matching.ts';
import type { ThresholdEffect } from '../../../../shared/core/model/merging.ts';
import { call } from '../../../api/client.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useSettled } from '../../../api/use-settled.ts';
import { hold } from '../../../frame/hold.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Slider } from '../../../ui/Slider.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Section } from '../../../ui/Section.tsx';
import s from './Matching.module.css';

const percent = { style: 'percent', maximumFractionDigits: 1 } as const;

type Props = Readonly<{ thresholds: MatchThresholds; onApplied: () => void }>;

/** Where the bands begin, what moving that would do, and what the decisions so far say of it. */
export function ThresholdsSection({ thresholds, onApplied }: Props) {
  const { t, format } = useWords();
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const [wanted, setWanted] = useState(thresholds);
  const asked = useSettled(wanted);
  const { data, error, retry } = useQuery('matching.effect', asked);
  const isChanged = wanted.merge !== thresholds.merge || wanted.review !== thresholds.review;
  const apply = async () => {
    const done = await hold(t('matching.looking'), (options) => call('matching.thresholds', wanted, options));
    if (done !== null) onApplied();
  };
  return (
    <Section title={t('matching.thresholds.title')}>
      <Remark>{t('matching.thresholds.why')}</Remark>
      <div className={s['sliders']}>
        <Slider
          label={t('matching.thresholds.merge')}
          value={wanted.merge}
          onChange={(merge) => setWanted({ merge, review: Math.min(wanted.review, merge) })}
          min={0.5}
          max={0.995}
          step={0.005}
          format={percent}
          shown={(share) => format.percent(share, 1)}
          isDisabled={isReadOnly}
        />
        <Slider
          label={t('matching.thresholds.review')}
          value={wanted.review}
          onChange={(review) => setWanted({ merge: Math.max(wanted.merge, review), review })}
          min={0.05}
          max={0.995}
          step={0.005}
          format={percent}
          shown={(share) => format.percent(share, 1)}
          isDisabled={isReadOnly}
        />
      </div>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data && <Effect effect={data} />}
      <ButtonRow>
        <Button isDisabled={isReadOnly || !isChanged} onPress={() => void apply()}>
          {t('matching.thresholds.apply')}
        </Button>
      </ButtonRow>
    </Section>
  );
}

function Effect({ effect }: { effect: ThresholdEffect }) {
  const { t, format } = useWords();
  const { pairs, decided, precision } = effect;
  const bands = [
    { id: 'merge', title: t('matching.thresholds.bandMerge') },
    { id: 'review', title: t('matching.thresholds.bandReview') },
    { id: 'never', title: t('matching.thresholds.bandNever') },
  ] as const;
  return (
    <>
      <Remark isStatus>
        {t('matching.thresholds.about', {
          merge: t('matching.summary.pairs', { count: pairs.merge }),
          review: t('matching.summary.pairs', { count: pairs.review }),
        })}
      </Remark>
      <DataTable
        caption={t('matching.thresholds.decided')}
        showCaption
        rows={bands}
        rowKey={({ id }) => id}
        columns={[
          { id: 'band', title: t('matching.thresholds.band'), cell: ({ title }) => title },
          {
            id: 'same',
            title: t('matching.thresholds.same'),
            align: 'end',
            cell: ({ id }) => format.number(decided.same[id]),
          },
          {
            id: 'different',
            title: t('matching.thresholds.different'),
            align: 'end',
            cell: ({ id }) => format.number(decided.different[id]),
          },
        ]}
      />
      <Remark>
        {precision === null
          ? t('matching.thresholds.noPrecision')
          : t('matching.thresholds.precision', {
              share: format.percent(precision.share),
              low: format.percent(precision.low),
              high: format.percent(precision.high),
              n: format.number(precision.n),
            })}
      </Remark>
    </>
  );
}
