import * as z from 'zod';
import { isChoice } from '../import/mapping/meanings.ts';
import type { CleaningFix } from '../model/cleaning.ts';
import { AppError } from '../model/errors.ts';
import { longestRecipeBytes, RecipeFile, type RecipeStep } from '../model/recipe.ts';
import { fingerprintOf } from './match-file.ts';

const invalid = (why: string) => new AppError('recipe-invalid', { why: why.slice(0, 500) });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('recipe-invalid', { why: 'no JSON' }, { cause });
  }
}

/** What a header's short name is, is never taken from a file: it decides which files a step is for. */
function checked(step: RecipeStep): RecipeStep {
  const { kind, columns } = step.mapping;
  const odd = columns.find(({ meaning }) => !isChoice(kind, meaning));
  if (odd) throw invalid(`${odd.meaning} is no meaning of ${kind}`);
  return { ...step, fingerprint: fingerprintOf(step.mapping) };
}

/**
 * Reads a recipe that may come from anybody: bounded in every way, with no key that it should not have.
 *
 * @throws {AppError} 'recipe-invalid', with what is wrong
 */
export function readRecipeFile(text: string): RecipeFile {
  if (text.length > longestRecipeBytes) throw invalid(`longer than ${longestRecipeBytes}`);
  const parsed = RecipeFile.safeParse(parse(text.replace(/^\ufeff/u, '')));
  if (!parsed.success) throw invalid(z.prettifyError(parsed.error));
  const steps = parsed.data.steps.map(checked);
  if (new Set(steps.map(({ id }) => id)).size < steps.length) throw invalid('two steps have one id');
  return { ...parsed.data, steps };
}

/** A recipe as the text of a file. */
export function writeRecipeFile({
  name,
  steps,
  cleaning,
}: Readonly<{ name: string; steps: readonly RecipeStep[]; cleaning: readonly CleaningFix[] }>): string {
  const file: RecipeFile = {
    format: 'firsthand-recipe',
    version: 1,
    name,
    steps: [...steps],
    cleaning: [...cleaning],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
