import { Ellipsis, FilePlus2, Pencil, Play, Save, ScrollText, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Recipe } from '../../../../shared/core/model/recipe.ts';
import { useQuery } from '../../../api/use-query.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Card, CardList } from '../../../ui/Card.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { ListIntro } from '../../../ui/ListIntro.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { fixWord } from '../../quality/cleaning/cleaning-words.ts';
import { RecipeEditor } from './RecipeEditor.tsx';
import { recipeName, stepDecisions, stepTitle } from './recipe-words.ts';
import { ReplaySheet } from './ReplaySheet.tsx';
import { useRecipeActions } from './use-recipe-actions.ts';
import s from './Recipes.module.css';

/** The recipes of the workspace, as they can be read, and what can be done with each. */
export function RecipesPanel() {
  const { t } = useWords();
  const { data, error, retry } = useQuery('recipe.list', null);
  const actions = useRecipeActions();
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (data === undefined) return null;
  const add = (
    <Button size="small" icon={FilePlus2} onPress={() => void actions.addFromFile()}>
      {t('recipes.import')}
    </Button>
  );
  if (data.length === 0)
    return (
      <EmptyState icon={ScrollText} title={t('recipes.none')} actions={add}>
        <p>{t('recipes.teach')}</p>
      </EmptyState>
    );
  return (
    <div className={s['recipes']}>
      <ListIntro says={t('recipes.teach')} action={add} />
      <CardList>
        {data.map((recipe) => (
          <OneRecipe key={recipe.id} recipe={recipe} />
        ))}
      </CardList>
      <ReplaySheet />
    </div>
  );
}

function OneRecipe({ recipe }: { recipe: Recipe }) {
  const words = useWords();
  const { t, format } = words;
  const [overlay, setOverlay] = useState<'editor' | 'removal' | null>(null);
  const { run, saveToFile, remove } = useRecipeActions();
  const name = recipeName(recipe, words);
  const { lastRun, steps } = recipe;
  const facts = [
    t('recipes.steps', { count: steps.length }),
    ...(recipe.cleaning.length === 0 ? [] : [t('cleaning.recipe', { count: recipe.cleaning.length })]),
    lastRun === null ? t('recipes.neverRun') : t('recipes.lastRun', { when: format.instant(lastRun.at) }),
  ];
  const entries = [
    { id: 'edit', label: t('recipes.edit'), icon: Pencil, run: () => setOverlay('editor') },
    { id: 'save', label: t('recipes.export'), icon: Save, run: () => void saveToFile(recipe) },
    ...(recipe.id === 0
      ? []
      : [
          {
            id: 'remove',
            label: t('recipes.remove'),
            icon: Trash2,
            isDanger: true,
            run: () => setOverlay('removal'),
          },
        ]),
  ];
  return (
    <Card
      title={name}
      badge={recipe.records && <Badge tone="accent">{t('recipes.records')}</Badge>}
      says={
        <Remark tone="faint">
          {[...facts, ...(recipe.records ? [t('recipes.recordsHelp')] : [])].join(' · ')}
        </Remark>
      }
      aside={
        <ButtonRow isFirm>
          <Button size="small" variant="primary" icon={Play} onPress={() => void run(recipe)}>
            {t('recipes.run')}
          </Button>
          <Menu
            label={t('recipes.more', { name })}
            placement="bottom end"
            trigger={<IconButton size="small" icon={Ellipsis} label={t('recipes.more', { name })} />}
            groups={[{ id: 'recipe', entries }]}
          />
        </ButtonRow>
      }
    >
      <ol className={s['steps']} aria-label={t('recipes.step.title', { name })}>
        {steps.map((step) => (
          <li key={step.id}>
            <span className={s['stepTitle']}>{stepTitle(step, words)}</span>
            <Remark tone="faint" place="line">
              {stepDecisions(step, words).join(' · ')}
            </Remark>
          </li>
        ))}
        {recipe.cleaning.map((fix) => (
          <li key={JSON.stringify(fix)}>
            <span className={s['stepTitle']}>{fixWord(fix, words)}</span>
          </li>
        ))}
      </ol>
      {overlay === 'editor' && <RecipeEditor recipe={recipe} onClose={() => setOverlay(null)} />}
      {overlay === 'removal' && (
        <Dialog
          title={t('recipes.removeTitle', { name: isolate(name) })}
          isAlert
          onClose={() => setOverlay(null)}
          footer={
            <>
              <Button onPress={() => setOverlay(null)}>{t('ui.cancel')}</Button>
              <Button variant="danger" autoFocus onPress={() => void remove(recipe)}>
                {t('recipes.remove')}
              </Button>
            </>
          }
        >
          <p>{t('recipes.removeWhy')}</p>
        </Dialog>
      )}
    </Card>
  );
}
