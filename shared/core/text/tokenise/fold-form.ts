import { isElongated, normaliseArabic } from '../arabic/normalise.ts';
import type { TokenKind } from './token.ts';
import { isHeld, shortenHeld } from './shorten-held.ts';

const apostrophes = /[’‘ʼ＇]/gu;
const arabicLetter = /\p{Script=Arabic}/u;
const ownWord = /^[a-z0-9']+$/u;
const digits = /[٠-٩۰-۹]/gu;
const emojiDress = /[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]/gu;

/** A form, and whether it was written with a letter held. */
export type Folded = Readonly<{ form: string; isElongated: boolean }>;

function foldWord(text: string): Folded {
  if (arabicLetter.test(text)) {
    const form = normaliseArabic(text);
    // a lone hamza or tatweel is nothing once folded
    return { form: form === '' ? text : form, isElongated: isElongated(text) };
  }
  const lower = ownWord.test(text)
    ? text
    : text.normalize('NFKD').toLowerCase().replace(/[\p{M}\p{Cf}]/gu, '').replace(apostrophes, "'"); // prettier-ignore
  return { form: shortenHeld(lower), isElongated: isHeld(lower) };
}

/**
 * What a token is compared and counted by.
 * @param text as written, ASCII letters in lower case
 */
export function foldForm(text: string, kind: TokenKind): Folded {
  switch (kind) {
    case 'word':
      return foldWord(text);
    case 'number':
      return {
        form: text
          .normalize('NFKC')
          .replace(/\p{M}/gu, '')
          .replace(digits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf)),
        isElongated: false,
      };
    case 'emoji':
      return { form: text.replace(emojiDress, '') || text, isElongated: false };
    // private, or different each time: nothing is learned from which one it is
    case 'url':
      return { form: 'http://', isElongated: false };
    case 'email':
      return { form: 'mailto:', isElongated: false };
    case 'markup':
      return { form: '<>', isElongated: false };
    case 'punctuation':
    case 'emoticon':
    case 'mention':
      return { form: text, isElongated: false };
  }
}
