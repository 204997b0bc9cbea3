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

/**
 * Junk is a text without a letter, digit or emoji; what is written to fill a box (`n/a`, `none`, `لا يوجد`); one letter again and again; keys
 * struck at random; addresses of pages with hardly a word beside them.
 */
export function createJunkFinder(texts: TokenisedTexts): JunkFinder {
  const forms = allTexts(texts.forms);
  // asked only where a text has few words that are known, so found when asked
  const mash = new Int8Array(forms.length).fill(-1);
  const isMash = (form: number) => {
    if (mash[form] === -1) mash[form] = Number(isKeyMash(forms[form] ?? ''));
    return mash[form] === 1;
  };
  const said = (contents: readonly number[]) => contents.map((form) => forms[form]).join(' ');
  return {
    isJunk: (text) => {
      const contents: number[] = [];
      let words = 0;
      let urls = 0;
      let mashed = 0;
      const end = texts.offsets[text + 1] ?? 0;
      for (let token = texts.offsets[text] ?? 0; token < end; token += 1) {
        const flags = texts.flags[token] ?? 0;
        const of = flags & kindBits;
        if (of === punctuation || of === markup) continue;
        const form = texts.form[token] ?? 0;
        if (contents.length <= longestNoAnswer) contents.push(form);
        if (of === url) urls += 1;
        if (of !== word) continue;
        words += 1;
        if (isMash(form) || isOneLetter(forms[form] ?? '', flags)) mashed += 1;
      }
      if (contents.length === 0) return true;
      if (urls > 0 && words <= fewWords * urls) return true;
      if (words > 0 && words === contents.length && mashed > words * mostMash) return true;
      return contents.length <= longestNoAnswer && noAnswers.has(said(contents));
    },
  };
}
