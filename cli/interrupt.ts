import { AppError } from '../shared/core/model/errors.ts';

/** Ctrl-C, and what is to be stopped by it. */
export interface Interrupt {
  /** @throws {AppError} 'cancelled' once Ctrl-C was pressed */
  readonly throwIfInterrupted: () => void;
  /** Calls back once on Ctrl-C. @returns what ends the watch */
  readonly watch: (stop: () => void) => () => void;
}

/** Turns the signals that end a program into a cancellation; a second one ends the program at once. */
export function watchSignals(): Interrupt {
  let isInterrupted = false;
  const stops = new Set<() => void>();
  const onSignal = () => {
    if (isInterrupted) process.exit(130);
    isInterrupted = true;
    for (const stop of stops) stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  return {
    throwIfInterrupted() {
      if (isInterrupted) throw new AppError('cancelled');
    },
    watch(stop) {
      stops.add(stop);
      return () => void stops.delete(stop);
    },
  };
}
