import { useMemo } from 'react';
import { languages, useWords, wordsIn, type Digits, type Words } from './intl.tsx';

/** The words of the languages that are not chosen: what one looks for may be known by its name in another. */
export function useOtherWords(digits: Digits): readonly Words[] {
  const { language } = useWords();
  return useMemo(
    () => languages.filter((one) => one !== language).map((one) => wordsIn(one, digits)),
    [language, digits],
  );
}
