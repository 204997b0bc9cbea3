import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { recordedName, type Recipe, type RecipeStep } from '../../../../shared/core/model/recipe.ts';
import { call } from '../../../api/client.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useToasts } from '../../../state/toasts.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Card, CardList } from '../../../ui/Card.tsx';
import { Sheet } from '../../../ui/Dialog.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { wordFor } from '../words.ts';
import { EditedCleaning } from './EditedCleaning.tsx';
import { recipeName } from './recipe-words.ts';
import s from './Recipes.module.css';

const policies = ['fill-blanks', 'overwrite', 'keep', 'newest'] as const;

/** Moves an element of a list by one place. */
function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const next = [...list];
  const [one] = next.splice(at, 1);
  if (one !== undefined) next.splice(at + by, 0, one);
  return next;
}

/** Name, order, patterns and policies of a recipe. Nothing is kept until it is saved. */
export function RecipeEditor({ recipe, onClose }: { recipe: Recipe; onClose: () => void }) {
  const words = useWords();
  const { t, failure } = words;
  const [name, setName] = useState(recipeName(recipe, words));
  const [steps, setSteps] = useState<readonly RecipeStep[]>(recipe.steps);
  const [cleaning, setCleaning] = useState<Recipe['cleaning']>(recipe.cleaning);
  const [error, setError] = useState<unknown>(null);
  const isUsable =
    name.trim() !== '' && steps.length > 0 && steps.every(({ pattern }) => pattern.trim() !== '');
  const save = async () => {
    try {
      // the recorded one stays without a name when it is given none of its own
      const isUnnamed = recipe.name === recordedName && name.trim() === t('recipes.recorded');
      const kept = isUnnamed ? recordedName : name.trim();
      const { id, upTo, cleanedUpTo } = recipe;
      const edit = { id, name: kept, upTo, steps: [...steps], cleaning: [...cleaning], cleanedUpTo };
      const saved = await call('recipe.save', edit);
      useToasts.getState().say(t('recipes.saved', { name: isolate(recipeName(saved, words)) }));
      onClose();
    } catch (failed) {
      setError(failed);
    }
  };
  const change = (at: number, step: RecipeStep) =>
    setSteps(steps.map((other, place) => (place === at ? step : other)));
  return (
    <Sheet
      title={t('recipes.editor.title')}
      isFirm
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" isDisabled={!isUsable} onPress={() => void save()}>
            {t('recipes.editor.save')}
          </Button>
        </>
      }
    >
      <div className={s['editor']}>
        {error !== null && <Notice tone="error">{failure(error)}</Notice>}
        <TextField
          label={t('recipes.editor.name')}
          value={name}
          onChange={setName}
          maxLength={120}
          autoFocus
        />
        {steps.length === 0 && <Notice tone="warning">{t('recipes.editor.noSteps')}</Notice>}
        <CardList isOrdered>
          {steps.map((step, at) => (
            <EditedStep
              key={step.id}
              step={step}
              isFirst={at === 0}
              isLast={at === steps.length - 1}
              onChange={(next) => change(at, next)}
              onMove={(by) => setSteps(moved(steps, at, by))}
              onRemove={() => setSteps(steps.filter((other) => other !== step))}
            />
          ))}
        </CardList>
        <EditedCleaning cleaning={cleaning} onChange={setCleaning} />
      </div>
    </Sheet>
  );
}

type EditedProps = Readonly<{
  step: RecipeStep;
  isFirst: boolean;
  isLast: boolean;
  onChange: (step: RecipeStep) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}>;

function EditedStep({ step, isFirst, isLast, onChange, onMove, onRemove }: EditedProps) {
  const words = useWords();
  const { t } = words;
  const name = step.pattern;
  return (
    <Card
      title={wordFor(words, 'kind', step.mapping.kind)}
      aside={
        <ButtonRow isFirm>
          <IconButton
            size="small"
            icon={ArrowUp}
            label={t('recipes.editor.up', { name })}
            isDisabled={isFirst}
            onPress={() => onMove(-1)}
          />
          <IconButton
            size="small"
            icon={ArrowDown}
            label={t('recipes.editor.down', { name })}
            isDisabled={isLast}
            onPress={() => onMove(1)}
          />
          <IconButton
            size="small"
            icon={Trash2}
            label={t('recipes.editor.removeStep', { name })}
            onPress={onRemove}
          />
        </ButtonRow>
      }
    >
      <TextField
        label={t('recipes.editor.pattern')}
        help={t('recipes.editor.patternHelp')}
        value={step.pattern}
        maxLength={200}
        onChange={(pattern) => onChange({ ...step, pattern })}
      />
      <Select
        label={t('import.read.policy')}
        value={step.mapping.policy}
        options={policies.map((value) => ({ value, label: t(`import.policy.${value}`) }))}
        onChange={(policy) => onChange({ ...step, mapping: { ...step.mapping, policy } })}
      />
    </Card>
  );
}
