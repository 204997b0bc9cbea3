import { alignColumns, columnLikeness } from '../import/mapping/align-columns.ts';
import { variantOf } from '../import/recognise/file-variant.ts';
import { headerFingerprint } from '../import/mapping/fingerprint.ts';
import { isOwnColumn } from '../import/mapping/own-columns.ts';
import type { Mapping } from '../model/import.ts';
import type { ImportStep, matchedBy } from '../model/recipe.ts';
import { fitsPattern } from './name-pattern.ts';

/** A file as far as it is known before it is matched. */
export type KnownFile = Readonly<{ fileName: string; mapping: Mapping }>;

/** The step of a file, or why there is none; then with the steps that it could be of. */
export type Match = Readonly<
  | { step: ImportStep; by: (typeof matchedBy)[number] }
  | { step: null; why: 'no-step' | 'two-steps' | 'columns-differ'; steps: readonly ImportStep[] }
>;

/** With the right name, so many of all columns must be the same; */
const alikeByName = 0.4;
/** without it, so many; */
const alikeByColumns = 0.6;
/** and so many more than of any other step. */
const apart = 0.1;

/** The short name of what a mapping was made for. */
export function fingerprintOf(mapping: Mapping): string {
  const names = mapping.columns.map(({ name }) => name).filter((name) => !isOwnColumn(name));
  return headerFingerprint(names, JSON.stringify(mapping.constants ?? {}));
}

type Rated = Readonly<{ step: ImportStep; likeness: number }>;

/** The steps a file's columns are enough like, most alike first. */
function rate(steps: readonly ImportStep[], file: KnownFile, least: number): Rated[] {
  const variant = variantOf(file.mapping.constants);
  return steps
    .filter(({ mapping }) => variantOf(mapping.constants) === variant)
    .map((step) => ({
      step,
      likeness: columnLikeness(alignColumns(step.mapping.columns, file.mapping.columns)),
    }))
    .filter(({ likeness }) => likeness >= least)
    .sort((a, b) => b.likeness - a.likeness);
}

function best(rated: readonly Rated[], by: 'name' | 'columns'): Match | null {
  const [first, second] = rated;
  if (first === undefined) return null;
  if (second !== undefined && first.likeness - second.likeness < apart)
    return { step: null, why: 'two-steps', steps: rated.slice(0, 5).map(({ step }) => step) };
  return { step: first.step, by };
}

/**
 * Finds the step of a recipe that a file is for: by its header; else by its name, if its columns are not too different; else by its columns. What
 * fits two steps alike fits none.
 */
export function matchFile(steps: readonly ImportStep[], file: KnownFile): Match {
  const fingerprint = fingerprintOf(file.mapping);
  const sameHeader = steps.filter((step) => step.fingerprint === fingerprint);
  const named = steps.filter(({ pattern }) => fitsPattern(file.fileName, pattern));
  const narrowed = sameHeader.length > 1 ? sameHeader.filter((step) => named.includes(step)) : sameHeader;
  const [only] = narrowed;
  if (only !== undefined && narrowed.length === 1) return { step: only, by: 'header' };
  if (sameHeader.length > 1) return { step: null, why: 'two-steps', steps: sameHeader };
  const byName = best(rate(named, file, alikeByName), 'name');
  if (byName !== null) return byName;
  const byColumns = best(rate(steps, file, alikeByColumns), 'columns');
  if (byColumns !== null) return byColumns;
  return named.length > 0
    ? { step: null, why: 'columns-differ', steps: named }
    : { step: null, why: 'no-step', steps: [] };
}
