import { arabicStopWords } from '../arabic/stop-words.ts';
import { generalWords } from '../themes/find/general-words.ts';
import { branchStem, sameThing } from '../same-things/same-thing.ts';
import { allTexts } from '../tokenise/text-list.ts';
import { tokenKinds, type Forms } from '../tokenise/token.ts';
import {
  breaks,
  definiteWords,
  emptyWords,
  frameWords,
  looseWords,
  placeWords,
  thingWords,
  verbs,
} from './word-lists.ts';

/** What is known of every form for cutting out what is asked for. */
export type ObjectWords = Readonly<{
  /** 1 for words that say what the thing is. */
  isTelling: Uint8Array;
  /** 1 for words that a thing does not begin or end with. */
  isLoose: Uint8Array;
  /** 1 for words with which another thought begins. */
  isBreak: Uint8Array;
  /** 1 for words that say of what kind it is to be, and what it is only where nothing else does: `more options`. */
  isFrame: Uint8Array;
  /** 1 for words after which the place of a thing comes, when the next is definite: `to the menu`, `في القائمة`. */
  isPlace: Uint8Array;
  /** 1 for words that are definite, or make the next one so. */
  isDefinite: Uint8Array;
  /** 1 for words that are a place by themselves: `للقائمة`. */
  isToPlace: Uint8Array;
  /** 1 for words of a branch: the place where it is to be belongs to it. */
  isBranch: Uint8Array;
  /** 1 for verbs that say something of the thing before them: it ends there. */
  isVerb: Uint8Array;
}>;

const adverb = /^[a-z]{4,}ly$/u;
const arabicThe = /^ال.{2,}$/u;
const arabicToThe = /^لل.{2,}$/u;

/** Looks at every form once. */
export function objectWords(forms: Forms): ObjectWords {
  const stems = allTexts(forms.stems);
  const names = allTexts(forms);
  const word = tokenKinds.indexOf('word');
  const where = (is: (form: string, at: number) => boolean) =>
    Uint8Array.from(names, (form, at) => Number(is(form, at)));
  const isContent = (form: string, at: number) =>
    forms.kind[at] === word &&
    form.length > 2 &&
    !looseWords.has(form) &&
    !emptyWords.has(form) &&
    !adverb.test(form);
  const isCommon = (form: string, at: number) =>
    forms.isStopWord[at] === 1 ||
    arabicStopWords.has(form) ||
    generalWords.has(form) ||
    generalWords.has(stems[forms.stem[at] ?? 0] ?? form);
  return {
    isTelling: where(
      (form, at) =>
        isContent(form, at) && !frameWords.has(form) && (thingWords.has(form) || !isCommon(form, at)),
    ),
    isFrame: where((form, at) => isContent(form, at) && frameWords.has(form)),
    isPlace: where((form) => placeWords.has(form)),
    isDefinite: where((form) => definiteWords.has(form) || arabicThe.test(form)),
    isToPlace: where((form) => arabicToThe.test(form)),
    isBranch: where((form, at) => sameThing(stems[forms.stem[at] ?? 0] ?? form) === branchStem),
    isLoose: where((form) => looseWords.has(form)),
    isBreak: where((form) => breaks.has(form)),
    isVerb: where((form) => verbs.has(form)),
  };
}
