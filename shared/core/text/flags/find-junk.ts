import { allTexts } from '../tokenise/text-list.ts';
import { kindBits, tokenFlags, tokenKinds, type TokenKind, type TokenisedTexts } from '../tokenise/token.ts';
import { isKeyMash } from './key-mash.ts';
import { noAnswers } from './no-answer.ts';

const kind = (name: TokenKind) => tokenKinds.indexOf(name);
const [word, url, punctuation, markup] = [kind('word'), kind('url'), kind('punctuation'), kind('markup')];
/** Words beside a URL that make it an answer. */
const fewWords = 3;
const longestNoAnswer = 5;
const mostMash = 0.6;

/** Tells whether texts say nothing. */
export interface JunkFinder {
  readonly isJunk: (text: number) => boolean;
}

/** One letter again and again (`aaaa`); laughter is none. A held letter has been shortened in the form. */
function isOneLetter(form: string, flags: number): boolean {
  return (flags & tokenFlags.elongated) !== 0 && new Set(form).size === 1 && !form.startsWith('ه');
}

/** What there is in a text. */
type Contents = { forms: number[]; parts: number; words: number; urls: number; mashed: number };

const isJunkContents = ({ parts, words, urls, mashed }: Contents) =>
  parts === 0 ||
  (urls > 0 && words <= fewWords * urls) ||
  (words > 0 && words === parts && mashed > words * mostMash);

/**
 * Junk is a text without a letter, digit or emoji; what is written to fill a box (`n/a`, `none`, `لا يوجد`); one letter again and again; keys
 * struck at random; addresses of pages with hardly a word beside them.
 */
export function createJunkFinder(texts: TokenisedTexts): JunkFinder {
  const forms = allTexts(texts.forms);
  // found when asked, and once
  const mash = new Int8Array(forms.length).fill(-1);
  const isMash = (form: number) => {
    if (mash[form] === -1) mash[form] = Number(isKeyMash(forms[form] ?? ''));
    return mash[form] === 1;
  };
  const addToken = (contents: Contents, token: number) => {
    const flags = texts.flags[token] ?? 0;
    const form = texts.form[token] ?? 0;
    const of = flags & kindBits;
    if (of === punctuation || of === markup) return;
    contents.parts += 1;
    if (contents.parts <= longestNoAnswer) contents.forms.push(form);
    if (of === url) contents.urls += 1;
    if (of !== word) return;
    contents.words += 1;
    if (isMash(form) || isOneLetter(forms[form] ?? '', flags)) contents.mashed += 1;
  };
  return {
    isJunk: (text) => {
      const contents: Contents = { forms: [], parts: 0, words: 0, urls: 0, mashed: 0 };
      const end = texts.offsets[text + 1] ?? 0;
      for (let token = texts.offsets[text] ?? 0; token < end; token += 1) addToken(contents, token);
      if (isJunkContents(contents)) return true;
      const said = () => contents.forms.map((form) => forms[form]).join(' ');
      return contents.parts <= longestNoAnswer && noAnswers.has(said());
    },
  };
}
