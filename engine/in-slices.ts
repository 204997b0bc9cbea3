import { setImmediate } from 'node:timers/promises';
import type { Paused } from '../shared/core/db/scan-pages.ts';

/** The data changed while they were read: the reading means nothing and begins again. */
export class DataChanged extends Error {}

// what else the engine is asked is answered between two slices of about this long, in ms
const sliceMs = 15;

/**
 * Reads what pauses; whatever else waits for the engine's thread goes first at every pause that ends a slice.
 * @param goOn looks, after others had their turn, whether the reading still means something; throws where not
 */
export async function inSlices<T>(reading: Paused<T>, goOn: () => void): Promise<T> {
  let until = performance.now() + sliceMs;
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await setImmediate();
    goOn();
    until = performance.now() + sliceMs;
  }
}
