import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadDb } from '../../shared/core/db/db.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { longestRecipeBytes, type RecipeBody, type RecipeFile } from '../../shared/core/model/recipe.ts';
import { readRecipeFile } from '../../shared/core/recipe/read-recipe-file.ts';
import { findRecipe, listRecipes } from './read-recipes.ts';

/** A recipe to be replayed. `id` null: the workspace has it not, and gets it with the first run. */
export type Source = Readonly<{ id: number | null; name: string; body: Omit<RecipeBody, 'version'> }>;

/**
 * Reads a recipe that lies on disk, up to the longest there is.
 * @throws {AppError} 'file-missing', 'file-unreadable', 'recipe-invalid'
 */
export async function loadRecipe(path: string): Promise<RecipeFile> {
  const name = basename(path);
  let text: string;
  try {
    const file = await open(path, 'r');
    try {
      const { bytesRead, buffer } = await file.read(
        Buffer.alloc(longestRecipeBytes + 1),
        0,
        longestRecipeBytes + 1,
        0,
      );
      if (bytesRead > longestRecipeBytes)
        throw new AppError('recipe-invalid', { why: `longer than ${longestRecipeBytes}` });
      text = buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new AppError(isMissing ? 'file-missing' : 'file-unreadable', { name }, { cause });
  }
  return readRecipeFile(text);
}

const asText = ({ steps, cleaning }: Pick<RecipeBody, 'steps' | 'cleaning'>) =>
  JSON.stringify([steps, cleaning]);

/** A recipe of the workspace. @throws {AppError} 'recipe-missing' */
export function ownSource(db: ReadDb, id: number): Source {
  const { name, records, steps, upTo, cleaning, cleanedUpTo } = findRecipe(db, id);
  return {
    id: id === 0 ? null : id,
    name,
    body: { records, steps, upTo, cleaning, cleanedUpTo },
  };
}

/** A recipe from a file; the one of the workspace that says the same, where there is one, so that running it each month adds no copies. */
export function fileSource(db: ReadDb, file: RecipeFile): Source {
  const { name, steps, cleaning } = file;
  const same = listRecipes(db).find((recipe) => recipe.id !== 0 && asText(recipe) === asText(file));
  const body = { records: false, upTo: 0, steps, cleaning, cleanedUpTo: 0 };
  return { id: same?.id ?? null, name: same?.name ?? name, body };
}
