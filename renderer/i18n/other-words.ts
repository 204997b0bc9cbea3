import { useEffect, useState } from 'react';
import { wholeLanguages } from '../../shared/core/format/language-of.ts';
import type { Digits } from '../../shared/core/format/values.ts';
import { useWords, wordsIn, type Words } from './intl.tsx';
import { loadLanguage } from './load-language.ts';

/** The words of the whole languages that are not chosen, once they are loaded: what one looks for may be known by its name in another. */
export function useOtherWords(digits: Digits): readonly Words[] {
  const { language } = useWords();
  const [others, setOthers] = useState<readonly Words[]>([]);
  useEffect(() => {
    let isGone = false;
    const tags = wholeLanguages.filter((one) => one !== language);
    Promise.all(tags.map(loadLanguage))
      .then(() => {
        if (!isGone) setOthers(tags.map((tag) => wordsIn(tag, digits)));
      })
      // what is looked for is still found by the names that are shown
      .catch(console.error);
    return () => {
      isGone = true;
    };
  }, [language, digits]);
  return others;
}
