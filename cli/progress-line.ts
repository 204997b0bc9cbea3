import type { Words } from '../engine/words.ts';
import { addSample, paceOf, type Sample } from '../shared/core/format/progress-rate.ts';
import type { Progress } from '../shared/core/model/progress.ts';

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Takes the line away, so that the next message stands alone. */
  readonly clear: () => void;
}

/** Where no line can be overwritten, one is written this often. */
const everyMs = 5_000;

function amount(value: number, { unit }: Progress): string {
  if (unit === 'bytes') return `${(value / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
  return Math.round(value).toLocaleString('en');
}

/** How far a job is: what it does, how much of it, how fast and how long still, as far as that is known. */
export function progressText(t: Words, progress: Progress, samples: readonly Sample[]): string {
  const { phase, done, total, unit } = progress;
  const share = total !== null && total > 0 ? ` ${Math.floor((done / total) * 100)} %` : '';
  const parts = [`${t(`phase.${phase}`)}${share}`];
  if (unit === 'steps') return parts.join(' · ');
  const { perSecond, secondsLeft } = paceOf(samples, total);
  if (total !== null)
    parts.push(t('ui.doneOf', { done: amount(done, progress), total: amount(total, progress) }));
  if (perSecond !== null) parts.push(t('ui.perSecond', { amount: amount(perSecond, progress) }));
  if (secondsLeft !== null) parts.push(t('ui.secondsLeft', { seconds: Math.ceil(secondsLeft) }));
  return parts.join(' · ');
}

/** Shows how far a job is on standard error: one line that is overwritten on a terminal, now and then a line elsewhere. */
export function progressLine(t: Words): ProgressLine {
  const { stderr } = process;
  let phase = '';
  let isShown = false;
  let lastMs = 0;
  let samples: readonly Sample[] = [];
  return {
    show(progress: Progress): void {
      // only the time between two reports counts
      const now = performance.now();
      samples = addSample(samples, progress, now);
      if (stderr.isTTY) {
        stderr.write(`\r${progressText(t, progress, samples)}\u001B[K`);
        isShown = true;
      } else if (progress.phase !== phase || now - lastMs >= everyMs) {
        const isNew = progress.phase !== phase;
        stderr.write(`${isNew ? t(`phase.${progress.phase}`) : progressText(t, progress, samples)}\n`);
        lastMs = now;
      }
      phase = progress.phase;
    },
    clear(): void {
      if (isShown) stderr.write('\r\u001B[K');
      isShown = false;
      phase = '';
      samples = [];
    },
  };
}
