// letters that Unicode does not decompose, and the Arabic forms that writers use for one another
const letters: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', ı: 'i', þ: 'th', ŋ: 'n',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ة: 'ه', ۀ: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه', ک: 'ك', ڪ: 'ك', ء: '', ـ: '',
}; // prettier-ignore
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');
const digits = /[٠-٩۰-۹]/gu;
const plain = /^[\x20-\x7e]*$/u;
const joining = /['’‘ʼ`´]/gu;
const separators = /[^\p{L}\p{N}]+/gu;

function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(special, (letter) => letters[letter] ?? letter)
    .replace(digits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/**
 * Text as it is compared and searched: words of plain lower-case letters and digits, one space between them.
 *
 * Compatibility forms, case, accents, tashkeel, tatweel and invisible marks vanish; alef, ya and ta marbuta forms,
 * Persian letters and Arabic-Indic digits become one; an apostrophe joins its word, any other mark parts words.
 * Text without a letter or digit gives ''. What is stored and what is looked for must both go through here.
 * @example foldText("D’Arcy, Chloé") // 'darcy chloe'
 * @example foldText('أَحْمَـد')        // 'احمد'
 */
export function foldText(text: string): string {
  const folded = plain.test(text) ? text.toLowerCase() : foldLetters(text);
  return folded.replace(joining, '').replace(separators, ' ').trim();
}
