import { arabicStopWords } from '../../arabic/stop-words.ts';
import { feelingOf } from '../../arabic/feeling-of.ts';
import { englishValences } from '../../english/lexicon.ts';
import { allTexts } from '../../tokenise/text-list.ts';
import { scripts, tokenKinds, type Forms } from '../../tokenise/token.ts';
import { generalWords } from './general-words.ts';

/** What is known of every form for finding themes. */
export type ContentWords = Readonly<{
  /** 1 for words that can name a thing: neither stop words, nor general ones, nor feelings. */
  isContent: Uint8Array;
  /** 1 for words after which a thing is named: articles, possessives and the like. */
  isBefore: Uint8Array;
  /** 1 for Arabic words with an article: they name a thing. */
  hasArticle: Uint8Array;
}>;

const determiners = new Set(
  `the a an my your our his her their its this these those no any some more another each every of for with without in
   around across under near`.split(/\s+/u),
);
const article = /^[وفبك]?ال\p{Script=Arabic}{3}/u;
const shortest = 3;

/** Looks at every form once. */
export function contentWords(forms: Forms): ContentWords {
  const stems = allTexts(forms.stems);
  const word = tokenKinds.indexOf('word');
  const latin = scripts.indexOf('latin');
  const isContent = new Uint8Array(forms.count);
  const isBefore = new Uint8Array(forms.count);
  const hasArticle = new Uint8Array(forms.count);
  allTexts(forms).forEach((form, at) => {
    if (forms.kind[at] !== word) return;
    const stem = stems[forms.stem[at] ?? 0] ?? form;
    const isLatin = forms.script[at] === latin;
    isBefore[at] = Number(determiners.has(form));
    hasArticle[at] = Number(!isLatin && article.test(form));
    const isGeneral = generalWords.has(form) || generalWords.has(stem) || form.length < shortest;
    const isStop = forms.isStopWord[at] === 1 || arabicStopWords.has(form);
    const feels = isLatin ? englishValences.has(form) : feelingOf(form) !== undefined;
    isContent[at] = Number(!isGeneral && !isStop && !feels && !/\d/u.test(form));
  });
  return { isContent, isBefore, hasArticle };
}
