import { int, text, type ReadDb, type WriteDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { RecipeBody, type Recipe, type RecipeEdit, type RecipeStep } from '../../shared/core/model/recipe.ts';
import { fingerprintOf } from '../../shared/core/recipe/match-file.ts';
import { findRecipe } from './read-recipes.ts';

/** A name that no other recipe has: 'Month (2)'. */
export function freeName(db: ReadDb, name: string): string {
  const taken = new Set(
    db.all(sql`SELECT name FROM recipe ORDER BY id`, { name: text }).map((row) => row.name),
  );
  for (let copy = 1; ; copy += 1) {
    const free = copy === 1 ? name : `${name.slice(0, 110)} (${copy})`;
    if (!taken.has(free)) return free;
  }
}

function refuseTaken(db: ReadDb, name: string, except: number | null): void {
  const other = db.first(sql`SELECT id FROM recipe WHERE name = ${name}`, { id: int });
  if (other !== null && other.id !== except) throw new AppError('recipe-name-taken', { name });
}

/** The page may change what a step is for and what it decides; what its header is called by is computed. */
function checked(steps: readonly RecipeStep[]): RecipeStep[] {
  return steps.map((step) => ({ ...step, fingerprint: fingerprintOf(step.mapping) }));
}

/** Adds a recipe. @returns its id */
export function addRecipe(
  db: WriteDb,
  name: string,
  body: Omit<RecipeBody, 'version'>,
  createdAt: string,
): number {
  const stored = RecipeBody.parse({ version: 1, ...body, steps: checked(body.steps) });
  return db.insert(
    sql`INSERT INTO recipe (name, body, created_at) VALUES (${name}, ${JSON.stringify(stored)}, ${createdAt})`,
  );
}

/**
 * Keeps a recipe as it was edited. The recorded one goes on recording; its steps are from then on what was kept, and what later
 * imports add.
 *
 * @returns its id
 * @throws {AppError} 'recipe-name-taken', 'recipe-missing'
 */
export function saveRecipe(db: ReadDb & WriteDb, edit: RecipeEdit, now: string): number {
  const { id, name, steps, upTo, cleaning, cleanedUpTo } = edit;
  if (id === null || id === 0) {
    refuseTaken(db, name, null);
    return addRecipe(db, name, { records: id === 0, upTo, steps, cleaning, cleanedUpTo }, now);
  }
  const { records } = findRecipe(db, id);
  refuseTaken(db, name, id);
  const body = RecipeBody.parse({
    version: 1,
    records,
    upTo,
    steps: checked(steps),
    cleaning,
    cleanedUpTo,
  });
  db.run(sql`UPDATE recipe SET name = ${name}, body = ${JSON.stringify(body)} WHERE id = ${id}`);
  return id;
}

/** Removes a recipe and the list of its runs; what was brought in stays. @throws {AppError} 'recipe-missing' */
export function removeRecipe(db: ReadDb & WriteDb, id: number): Recipe {
  const recipe = findRecipe(db, id);
  db.run(sql`DELETE FROM recipe_run WHERE recipe_id = ${id}`);
  db.run(sql`DELETE FROM recipe WHERE id = ${id}`);
  return recipe;
}
