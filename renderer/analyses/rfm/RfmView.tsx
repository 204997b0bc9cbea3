import { useCallback, useState, type ReactNode } from 'react';
import { addDays } from '../../../shared/core/model/day.ts';
import type { Input, Output } from '../../../shared/contract/api.ts';
import { useAnalysis } from '../../api/use-analysis.ts';
import { useWords } from '../../i18n/intl.tsx';
import { useOverlays } from '../../state/overlays.ts';
import { usePeriod } from '../../state/use-period.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { SkeletonLines } from '../../ui/Skeleton.tsx';
import { GroupChart } from './GroupChart.tsx';
import { GroupTable } from './GroupTable.tsx';
import { RfmBoard } from './RfmBoard.tsx';
import { ThresholdTable } from './ThresholdTable.tsx';
import s from './Rfm.module.css';

type Group = Output<'analysis.rfm'>['groups'][number]['group'];
const scales = ['3', '4', '5'] as const;
const returns = ['subtract', 'ignore'] as const;

/** Customers by how recently, how often and for how much they bought; each group opens its people. */
export function RfmView() {
  const { t, format } = useWords();
  const period = usePeriod();
  const [scale, setScale] = useState<(typeof scales)[number]>('5');
  const [returned, setReturned] = useState<(typeof returns)[number]>('subtract');
  const params: Input<'analysis.rfm'> = {
    scale: Number(scale),
    returns: returned,
    from: period.from,
    // recency counts back from the day after the period; the period's last day belongs to it
    asOf: period.to === null ? null : addDays(period.to, 1),
  };
  const { data: rfm, error, retry, progress, isLoading, isStale, cancel } = useAnalysis('rfm', params);
  const show = (selection: string, group: Group) =>
    useOverlays.getState().showPeople({
      people: { kind: 'analysis', id: 'rfm', params, selection },
      title: t('rfm.people', { group: t(`rfm.group.${group}`) }),
    });
  return (
    <div className={s['view']} aria-busy={isLoading}>
      <div className={s['settings']}>
        <Named name={t('rfm.settings.scale')}>
          <SegmentedControl
            label={t('rfm.settings.scale')}
            value={scale}
            options={scales.map((value) => ({
              value,
              label: t('rfm.settings.scaleOf', { scale: format.number(Number(value)) }),
            }))}
            onChange={setScale}
          />
        </Named>
        <Named name={t('rfm.settings.returns')}>
          <SegmentedControl
            label={t('rfm.settings.returns')}
            value={returned}
            options={returns.map((value) => ({ value, label: t(`rfm.settings.${value}`) }))}
            onChange={setReturned}
          />
        </Named>
        {rfm !== undefined && <p className={s['lead']}>{t('rfm.asOf', { day: format.day(rfm.asOf) })}</p>}
      </div>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {isLoading && progress !== null && <ProgressBar progress={progress} onCancel={cancel} />}
      {rfm === undefined && error === null && <SkeletonLines lines={10} />}
      {rfm !== undefined && <Result rfm={rfm} isStale={isStale} onShow={show} />}
    </div>
  );
}

function Named({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={s['control']}>
      <span className={s['controlName']} aria-hidden>
        {name}
      </span>
      {children}
    </div>
  );
}

type ResultProps = Readonly<{
  rfm: Output<'analysis.rfm'>;
  isStale: boolean;
  onShow: (selection: string, group: Group) => void;
}>;

function Result({ rfm, isStale, onShow }: ResultProps) {
  const onGroup = useCallback((group: Group) => onShow(group, group), [onShow]);
  const { t, format } = useWords();
  return (
    <div className={s['result']} data-stale={isStale}>
      {rfm.lowConfidence && (
        <Notice tone="info">
          {t('rfm.low', { count: rfm.customers, needed: format.number(rfm.customersNeeded) })}
        </Notice>
      )}
      {rfm.ordersWithoutRate > 0 && (
        <Notice tone="warning">{t('rfm.withoutRate', { count: rfm.ordersWithoutRate })}</Notice>
      )}
      <div className={s['pictures']}>
        <div className={s['panel']}>
          <GroupChart rfm={rfm} onGroup={onGroup} />
        </div>
        <div className={s['panel']}>
          <RfmBoard
            rfm={rfm}
            onCell={({ group }, recency, value) => onShow(`cell-${recency}-${value}`, group)}
          />
        </div>
      </div>
      <div className={s['panel']}>
        <GroupTable rfm={rfm} onGroup={onGroup} />
      </div>
      <div className={s['panel']}>
        <ThresholdTable rfm={rfm} />
      </div>
    </div>
  );
}
