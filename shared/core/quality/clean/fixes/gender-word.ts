import { foldText } from '../../../identity/fold.ts';

const words = {
  female: [
    'f', 'fem', 'female', 'woman', 'w', 'weiblich', 'frau', 'femme', 'feminin', 'feminine', 'mujer', 'femenino', 'femenina',
    'انثي', 'مونث', 'امراه', 'سيده',
  ],
  male: [
    'm', 'male', 'man', 'mannlich', 'maennlich', 'mann', 'homme', 'masculin', 'masculine', 'hombre', 'masculino', 'ذكر', 'مذكر', 'رجل',
  ],
} as const; // prettier-ignore

const meanings = new Map(
  Object.entries(words).flatMap(([meaning, list]) => list.map((word) => [foldText(word), meaning] as const)),
);

/**
 * 'female' or 'male' for their words in English, Arabic, French, German and Spanish.
 * @returns null for these two themselves, and for every other word: what somebody says of themselves is not ours to change
 */
export function genderWord(value: string): string | null {
  const meaning = meanings.get(foldText(value));
  return meaning === undefined || meaning === value ? null : meaning;
}
