import { basename } from 'node:path';
import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { recordedName } from '../../shared/core/model/recipe.ts';
import { writeRecipeFile } from '../../shared/core/recipe/read-recipe-file.ts';
import { writeWholeFile } from '../files/write-file.ts';
import { addRecipe, freeName, removeRecipe, saveRecipe } from '../recipes/change-recipes.ts';
import { findRecipe, listRecipes } from '../recipes/read-recipes.ts';
import { fileSource, loadRecipe, ownSource } from '../recipes/recipe-source.ts';
import { auditsOf } from '../quality/audits.ts';
import { replaysOf } from '../recipes/replays.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `recipe.${string}`>;

/** Recipes: read, edited, carried between workspaces, replayed. */
export function recipeHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  const replays = replaysOf(session);
  return {
    'recipe.list': () => listRecipes(session.workspace().db),
    async 'recipe.save'(edit) {
      const workspace = session.workspace();
      const now = session.now();
      const step = { name: 'save-recipe', params: { recipe: edit.name } } as const;
      const id = await workspace.change(step, (db) => saveRecipe(db, edit, now));
      return findRecipe(workspace.db, id);
    },
    async 'recipe.remove'({ id }) {
      const workspace = session.workspace();
      const { name } = findRecipe(workspace.db, id);
      await workspace.change({ name: 'remove-recipe', params: { recipe: name } }, (db) =>
        removeRecipe(db, id),
      );
      return null;
    },
    async 'recipe.export'({ id, file }) {
      const text = writeRecipeFile(findRecipe(session.workspace().db, id));
      await writeWholeFile(session.grants.path(file), (append) => append(text));
      return null;
    },
    async 'recipe.import'({ file }) {
      const workspace = session.workspace();
      const path = session.grants.path(file);
      const { name, steps, cleaning } = await loadRecipe(path);
      const now = session.now();
      // the recorded one of another workspace is told by its file's name
      const wanted =
        name === recordedName ? basename(path).replace(/(?:\.firsthand-recipe)?\.json$/iu, '') : name;
      const step = { name: 'save-recipe', params: { recipe: wanted } } as const;
      const id = await workspace.change(step, (db) =>
        addRecipe(
          db,
          freeName(db, wanted),
          { records: false, upTo: 0, steps, cleaning, cleanedUpTo: 0 },
          now,
        ),
      );
      return findRecipe(workspace.db, id);
    },
    async 'recipe.prepare'({ recipe, files }, job) {
      const { db } = session.workspace();
      const source =
        'id' in recipe
          ? ownSource(db, recipe.id)
          : fileSource(db, await loadRecipe(session.grants.path(recipe.file)));
      return replays.prepare(source, files.map(session.grants.path), job);
    },
    'recipe.commit': ({ replay }, job) => auditsOf(session).afterwards(replays.commit(replay, job)),
    async 'recipe.discard'({ replay }) {
      await replays.discard(replay);
      return null;
    },
  };
}
