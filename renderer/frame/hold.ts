import type { CallOptions } from '../../shared/contract/wire.ts';
import type { Progress } from '../../shared/core/model/progress.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { useOverlays, type WayOut } from '../state/overlays.ts';

/** Shows what failed until it is read; what the user cancelled is no failure. */
export function tell(error: unknown, wayOut?: WayOut): void {
  if (error instanceof AppError && error.code === 'cancelled') return;
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
