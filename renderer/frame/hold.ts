import type { CallOptions } from '../../shared/contract/wire.ts';
import type { Progress } from '../../shared/core/model/progress.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { useOverlays, type WayOut } from '../state/overlays.ts';
import { useSession } from '../state/session.ts';
import { useToasts } from '../state/toasts.ts';
import { currentWords } from './current-words.ts';

const ofMedium = ['disk-full', 'folder-read-only', 'save-failed', 'save-conflict', 'save-paused'];

/** Whether the banner of a failed save says already what failed. */
function isInBanner(error: unknown): boolean {
  const failed = useSession.getState().workspace?.saving.failed ?? null;
  return error instanceof AppError && ofMedium.includes(error.code) && failed?.error.code === error.code;
}

/** Shows what failed until it is read; what the user cancelled is no failure. */
export function tell(error: unknown, wayOut?: WayOut): void {
  if (error instanceof AppError && error.code === 'cancelled') return;
  if (isInBanner(error)) {
    useToasts.getState().say(currentWords().t('saving.still'), { tone: 'danger', topic: 'saving' });
    return;
  }
  useOverlays.setState({ failure: { error, ...(wayOut && { wayOut }) } });
}

/**
 * Runs work that everything else waits for, with the window held meanwhile.
 * @returns null when it failed, which is then shown
 */
export async function hold<T>(
  label: string,
  work: (options: CallOptions) => Promise<T>,
  wayOut: (error: unknown) => WayOut | undefined = () => undefined,
): Promise<T | null> {
  const show = (progress: Progress | null) => useOverlays.setState({ busy: { label, progress } });
  show(null);
  try {
    return await work({ onProgress: show });
  } catch (error) {
    tell(error, wayOut(error));
    return null;
  } finally {
    useOverlays.setState({ busy: null });
  }
}
