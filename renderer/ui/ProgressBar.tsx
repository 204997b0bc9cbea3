import { useState } from 'react';
import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import type { Progress } from '../../shared/core/model/progress.ts';
import { useWords } from '../i18n/intl.tsx';
import { Button } from './Button.tsx';
import { cx } from './class-names.ts';
import { addSample, paceOf, type Sample } from '../../shared/core/format/progress-rate.ts';
import s from './ProgressBar.module.css';

export type ProgressBarProps = Readonly<{
  /** Null until the first word of the job. */
  progress: Progress | null;
  onCancel?: () => void;
  isCancelling?: boolean;
}>;

/** A long job: what it does now, how far it is, how fast, how long still, and the way to stop it. */
export function ProgressBar({ progress, onCancel, isCancelling = false }: ProgressBarProps) {
  const { t, format } = useWords();
  const pace = usePace(progress);
  const share = shareOf(progress);
  const shown = share === null ? '' : format.percent(share);
  return (
    // nothing to press stands in the bar itself: of that screen readers tell nothing
    <div className={s['progress']}>
      <AriaProgressBar
        className={cx(s['progress'])}
        isIndeterminate={share === null}
        value={(share ?? 0) * 100}
        valueLabel={shown}
      >
        <div className={s['line']}>
          <Label className={cx(s['phase'])}>
            {isCancelling ? t('ui.cancelling') : <Phase progress={progress} />}
          </Label>
          <span className={s['share']}>{shown}</span>
        </div>
        <div className={s['track']} data-indeterminate={share === null}>
          <div className={s['fill']} style={{ inlineSize: share === null ? '30%' : `${share * 100}%` }} />
        </div>
      </AriaProgressBar>
      <div className={s['line']}>
        <span className={s['detail']}>{progress !== null && <Detail progress={progress} pace={pace} />}</span>
        {onCancel && (
          <Button variant="quiet" size="small" onPress={onCancel} isDisabled={isCancelling}>
            {t('ui.cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}

function shareOf(progress: Progress | null): number | null {
  const { done, total } = progress ?? { done: 0, total: null };
  return total === null || total <= 0 ? null : Math.min(1, done / total);
}

function Phase({ progress }: { progress: Progress | null }) {
  const { t, find } = useWords();
  return (progress === null ? null : find(`phase.${progress.phase}`)) ?? t('ui.working');
}

function Detail({ progress, pace }: { progress: Progress; pace: ReturnType<typeof paceOf> }) {
  const { t, format } = useWords();
  const { done, total, unit } = progress;
  const show = (value: number) => (unit === 'bytes' ? format.fileSize(value) : format.number(value));
  const parts = [total === null ? show(done) : t('ui.doneOf', { done: show(done), total: show(total) })];
  if (unit !== 'steps') {
    if (pace.perSecond !== null) parts.push(t('ui.perSecond', { amount: show(Math.round(pace.perSecond)) }));
    if (pace.secondsLeft !== null) parts.push(t('ui.secondsLeft', { seconds: Math.ceil(pace.secondsLeft) }));
  }
  return parts.join(' · ');
}

function usePace(progress: Progress | null) {
  const [seen, setSeen] = useState<{ progress: Progress | null; samples: readonly Sample[] }>({
    progress: null,
    samples: [],
  });
  if (progress !== null && progress !== seen.progress)
    // only the time between two reports counts, so the clock may be read here
    setSeen({ progress, samples: addSample(seen.samples, progress, now()) });
  return paceOf(seen.samples, progress?.total ?? null);
}

function now(): number {
  return performance.now();
}
