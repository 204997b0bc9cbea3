import { foldText } from '../identity/fold.ts';

/** Wishes looked at, at most: the first. */
const mostWishes = 200;
const between = /\b(?:and|or|et|y|und|و|او)\b|[&,;/+]/gu;

/** Words as they are compared: folded, without a plural's s. */
function wordsOf(text: string): string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) =>
      word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word,
    );
}

/**
 * Which things answer each wish. A wish is cut at “and”, “or” and commas; a thing answers it when its name and category together have every
 * word of one of the parts: “Espresso and filter” is answered by “Dar Espresso Blend” and by “V60 Filters”.
 *
 * @param wishes folded or not; @param names of things; @param categories of things, '' without
 * @returns for each wish, 1 by thing that answers it; beyond 200 wishes nothing does
 */
export function answersOf(
  wishes: readonly string[],
  names: readonly string[],
  categories: readonly string[],
): readonly Uint8Array[] {
  const things = new Map<string, number[]>();
  names.forEach((name, thing) => {
    for (const word of new Set([...wordsOf(name), ...wordsOf(categories[thing] ?? '')]))
      things.set(word, [...(things.get(word) ?? []), thing]);
  });
  return wishes.slice(0, mostWishes).map((wish) => {
    const answers = new Uint8Array(names.length);
    for (const part of wish.split(between)) {
      const [first, ...others] = wordsOf(part).map((word) => new Set(things.get(word) ?? []));
      for (const thing of first ?? []) if (others.every((other) => other.has(thing))) answers[thing] = 1;
    }
    return answers;
  });
}
