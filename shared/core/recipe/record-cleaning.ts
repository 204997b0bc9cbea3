import type { CleaningFix } from '../model/cleaning.ts';

const asText = (fix: CleaningFix) => JSON.stringify(fix);

/** Fixes of a recipe with those that were applied since, each once, in their order. */
export function recordCleaning(known: readonly CleaningFix[], since: readonly CleaningFix[]): CleaningFix[] {
  const byText = new Map([...known, ...since].map((fix) => [asText(fix), fix]));
  return [...byText.values()];
}

/** Fixes of a recipe that are not among those that stand already. */
export function missingFixes(
  recipe: readonly CleaningFix[],
  standing: readonly CleaningFix[],
): readonly CleaningFix[] {
  const known = new Set(standing.map(asText));
  return recipe.filter((fix) => !known.has(asText(fix)));
}
