import { recordedName, type Recipe, type RecipeStep } from '../../../../shared/core/model/recipe.ts';
import { isolate } from '../../../i18n/isolate.ts';
import type { Words } from '../../../i18n/intl.tsx';
import { wordFor } from '../words.ts';

/** What a recipe is called; the one that is recorded has no name until it is given one. */
export function recipeName({ name }: Pick<Recipe, 'name'>, { t }: Words): string {
  return name === recordedName ? t('recipes.recorded') : name;
}

/** What a step brings in: 'Files named orders_{date}.csv: Orders from Shopify'. */
export function stepTitle({ pattern, mapping }: RecipeStep, words: Words): string {
  const { t } = words;
  const kind = wordFor(words, 'kind', mapping.kind);
  const line = t('recipes.step.line', { pattern: isolate(pattern), kind });
  if (mapping.system === 'generic') return line;
  return `${line} ${t('recipes.step.from', { system: wordFor(words, 'system', mapping.system) })}`;
}

/** What was decided about the files of a step, piece by piece. */
export function stepDecisions({ mapping }: RecipeStep, words: Words): readonly string[] {
  const { t } = words;
  const { columns, dateOrder, decimalMark, currency, country, policy } = mapping;
  const kept = columns.filter(({ meaning }) => meaning === 'custom').length;
  const ignored = columns.filter(({ meaning }) => meaning === 'ignore').length;
  const used = columns.length - kept - ignored;
  return [
    t('recipes.step.used', { count: used }),
    ...(kept > 0 ? [t('recipes.step.kept', { count: kept })] : []),
    ...(ignored > 0 ? [t('recipes.step.ignored', { count: ignored })] : []),
    ...(dateOrder === null ? [] : [t('recipes.step.dates', { order: t(`import.dateOrder.${dateOrder}`) })]),
    ...(decimalMark === null
      ? []
      : [t('recipes.step.decimal', { mark: wordFor(words, 'import.decimal', decimalMark) })]),
    ...(currency === null ? [] : [t('recipes.step.currency', { currency: isolate(currency) })]),
    ...(country === null ? [] : [t('recipes.step.country', { country: isolate(country) })]),
    t('recipes.step.policy', { policy: t(`import.policy.${policy}`) }),
  ];
}
