import type { Words } from '../engine/words.ts';
import type { Progress } from '../shared/core/model/progress.ts';

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Takes the line away, so that the next message stands alone. */
  readonly clear: () => void;
}

/** Shows how far a job is on standard error: one line that is overwritten on a terminal, a line a phase elsewhere. */
export function progressLine(t: Words): ProgressLine {
  const { stderr } = process;
  let phase = '';
  let isShown = false;
  return {
    show(progress: Progress): void {
      const name = t(`phase.${progress.phase}`);
      if (stderr.isTTY) {
        const share = progress.total === null || progress.total === 0 ? null : progress.done / progress.total;
        stderr.write(`\r${name}${share === null ? '' : ` ${Math.floor(share * 100)} %`}\u001B[K`);
        isShown = true;
      } else if (progress.phase !== phase) stderr.write(`${name}\n`);
      phase = progress.phase;
    },
    clear(): void {
      if (isShown) stderr.write('\r\u001B[K');
      isShown = false;
      phase = '';
    },
  };
}
