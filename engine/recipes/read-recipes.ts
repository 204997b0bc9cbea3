import { int, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import {
  ImportStep,
  recordedName,
  RecipeBody,
  RunReport,
  type Recipe,
} from '../../shared/core/model/recipe.ts';
import { standingSteps } from '../../shared/core/quality/clean/steps/standing-steps.ts';
import { recordCleaning } from '../../shared/core/recipe/record-cleaning.ts';
import { recordImports, type Made } from '../../shared/core/recipe/record-imports.ts';

/** Imports after one that still stand, in the order in which they were made; without those whose mapping no recipe may hold. */
function importsSince(db: ReadDb, importId: number): Made[] {
  return db
    .all(
      sql`SELECT id, file_name, mapping FROM import WHERE id > ${importId} AND undone_at IS NULL ORDER BY id`,
      { id: int, file_name: text, mapping: text },
    )
    .flatMap(({ id, file_name, mapping }) => {
      const parsed = ImportStep.shape.mapping.safeParse(JSON.parse(mapping));
      return parsed.success ? [{ importId: id, fileName: file_name, mapping: parsed.data }] : [];
    });
}

/** The id of the last import, undone or not; 0 before the first. */
function lastImport(db: ReadDb): number {
  return db.first(sql`SELECT COALESCE(MAX(id), 0) AS id FROM import`, { id: int })?.id ?? 0;
}

function lastRun(db: ReadDb, recipeId: number): Recipe['lastRun'] {
  const run = db.first(
    sql`SELECT started_at, report FROM recipe_run WHERE recipe_id = ${recipeId} ORDER BY id DESC LIMIT 1`,
    { started_at: text, report: text },
  );
  if (run === null) return null;
  const report = RunReport.safeParse(JSON.parse(run.report));
  return report.success ? { at: run.started_at, files: report.data.files.length } : null;
}

/** The id of the last cleaning step, undone or not; 0 before the first. */
function lastCleaning(db: ReadDb): number {
  return db.first(sql`SELECT COALESCE(MAX(id), 0) AS id FROM cleaning_step`, { id: int })?.id ?? 0;
}

/** What is recorded: what was kept of it, with the imports and cleaning steps made since. It is a view of them until somebody changes it. */
function withRecorded(db: ReadDb, body: RecipeBody): Omit<RecipeBody, 'version'> {
  const { version: _version, ...kept } = body;
  if (!kept.records) return kept;
  const since = standingSteps(db).filter(({ id }) => id > kept.cleanedUpTo);
  return {
    records: true,
    steps: recordImports(kept.steps, importsSince(db, kept.upTo)),
    upTo: lastImport(db),
    cleaning: recordCleaning(
      kept.cleaning,
      since.map(({ fix }) => fix),
    ),
    cleanedUpTo: lastCleaning(db),
  };
}

/** Every recipe by name, the one that is recorded first. One that this version cannot read is left out. */
export function listRecipes(db: ReadDb): Recipe[] {
  const stored = db
    .all(sql`SELECT id, name, body FROM recipe ORDER BY name`, { id: int, name: text, body: text })
    .flatMap(({ id, name, body }): Recipe[] => {
      const parsed = RecipeBody.safeParse(JSON.parse(body));
      return parsed.success ? [{ id, name, ...withRecorded(db, parsed.data), lastRun: lastRun(db, id) }] : [];
    });
  const recorded = stored.filter(({ records }) => records);
  const others = stored.filter(({ records }) => !records);
  if (recorded.length > 0) return [...recorded, ...others];
  const fresh = withRecorded(db, {
    version: 1,
    records: true,
    upTo: 0,
    steps: [],
    cleaning: [],
    cleanedUpTo: 0,
  });
  if (fresh.steps.length === 0) return others;
  return [{ id: 0, name: recordedName, ...fresh, lastRun: null }, ...others];
}

/** @throws {AppError} 'recipe-missing' */
export function findRecipe(db: ReadDb, id: number): Recipe {
  const found = listRecipes(db).find((recipe) => recipe.id === id);
  if (!found) throw new AppError('recipe-missing', { id });
  return found;
}
