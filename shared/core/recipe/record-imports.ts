import { isOwnColumn } from '../import/mapping/own-columns.ts';
import type { Mapping } from '../model/import.ts';
import type { ImportStep, RecipeStep } from '../model/recipe.ts';
import { fingerprintOf, matchFile } from './match-file.ts';
import { fitsPattern, namePattern } from './name-pattern.ts';

/** An import that was made. */
export type Made = Readonly<{ importId: number; fileName: string; mapping: Mapping }>;

function freeId(steps: readonly RecipeStep[], fingerprint: string): string {
  const taken = new Set(steps.map(({ id }) => id));
  for (let copy = 1; ; copy += 1) {
    const id = copy === 1 ? fingerprint : `${fingerprint}-${copy}`;
    if (!taken.has(id)) return id;
  }
}

/** The step that brings in files like this one. */
export function stepOf(made: Omit<Made, 'importId'>, steps: readonly RecipeStep[]): ImportStep {
  const fingerprint = fingerprintOf(made.mapping);
  return {
    step: 'import',
    id: freeId(steps, fingerprint),
    pattern: namePattern(made.fileName),
    fingerprint,
    mapping: made.mapping,
  };
}

/** The step, where it brings in a file. */
function asImport(step: RecipeStep): ImportStep[] {
  return [step];
}

/**
 * The steps of a recipe after more imports: a file of a known sort renews its step, any other adds one at the end. Files of
 * rejected rows that were mended are no step of a month.
 *
 * @param imports in the order in which they were made
 */
export function recordImports(steps: readonly RecipeStep[], imports: readonly Made[]): RecipeStep[] {
  const recorded = [...steps];
  for (const made of imports) {
    if (made.mapping.columns.some(({ name }) => isOwnColumn(name))) continue;
    const importSteps = recorded.flatMap(asImport);
    const { step } = matchFile(importSteps, made);
    const fresh = stepOf(made, recorded);
    const at = step === null ? -1 : recorded.indexOf(step);
    if (step === null || at < 0) {
      recorded.push(fresh);
      continue;
    }
    // a pattern that fits still may be one that was edited
    const pattern = fitsPattern(made.fileName, step.pattern) ? step.pattern : fresh.pattern;
    recorded[at] = { ...fresh, id: step.id, pattern };
  }
  return recorded;
}
