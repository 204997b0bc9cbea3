// Before every test file: what a property tries is the same in every run, so that a failure is never chance and whoever
// sees one can have it again. `npm run soak:properties` looks further.
import fc from 'fast-check';
import { runs } from './property-runs.ts';

const usualSeed = 1;
/** fast-check's own number of cases, where a test names none. */
const usualRuns = 100;

/** `PROPERTY_SEED` is a number, or `random`: then every property has a new one, which stands in its failure. */
function seedAsked(): { readonly seed?: number } {
  const asked = process.env['PROPERTY_SEED'] ?? String(usualSeed);
  if (asked === 'random') return {};
  const seed = Number(asked);
  if (asked.trim() === '' || !Number.isInteger(seed))
    throw new Error(`PROPERTY_SEED is a whole number or "random", not "${asked}"`);
  return { seed };
}

fc.configureGlobal({ ...seedAsked(), numRuns: runs(usualRuns) });
