import type { Recipe } from '../../../../shared/core/model/recipe.ts';
import { call } from '../../../api/client.ts';
import { chooseFilesToRead, chooseFileToWrite } from '../../../frame/choose-file.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useToasts } from '../../../state/toasts.ts';
import { recipeName } from './recipe-words.ts';
import { useReplay } from './replay-desk.ts';

/** What can be done with recipes; a failure is said in a toast. */
export function useRecipeActions() {
  const words = useWords();
  const { t, failure } = words;
  const told = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      useToasts.getState().say(failure(error), { tone: 'danger' });
    }
  };
  const say = (text: string) => useToasts.getState().say(text);
  return {
    run: (recipe: Recipe) =>
      told(async () => {
        const files = await chooseFilesToRead('import');
        if (files.length > 0) await useReplay.getState().start(recipe, files);
      }),
    saveToFile: (recipe: Recipe) =>
      told(async () => {
        const file = await chooseFileToWrite('recipe', `${recipeName(recipe, words)}.json`);
        if (file === null) return;
        await call('recipe.export', { id: recipe.id, file: file.token });
        say(t('recipes.exported'));
      }),
    addFromFile: () =>
      told(async () => {
        const [file] = await chooseFilesToRead('recipe');
        if (file === undefined) return;
        const { name } = await call('recipe.import', { file: file.token });
        say(t('recipes.imported', { name: isolate(name) }));
      }),
    remove: (recipe: Recipe) =>
      told(async () => {
        await call('recipe.remove', { id: recipe.id });
        say(t('recipes.removed', { name: isolate(recipeName(recipe, words)) }));
      }),
  };
}
