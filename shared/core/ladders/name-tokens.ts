import { foldText } from '../identity/fold.ts';

/** One piece of a name: a number, or a folded word; `isAfterComma` where a comma or a bracket stands before it. */
export type NameToken = Readonly<{ number: number | null; word: string; isAfterComma: boolean }>;

const pieces = /(\p{L}[\p{L}\p{M}\p{N}]*)|(\d+(?:[.,]\d+)*)|([,،;:()[\]–—|])|([x*/]|\s-\s)/gu;
const arabicDigits = /[٠-٩۰-۹]/gu;
const between = /(\d)\s*[x×*]\s*(?=\d)/gu;

/** 1,000 and 1.000,5 are read as they are meant: a mark before three last digits parts thousands, unless it is the only point. */
function readNumber(text: string): number {
  const thousands = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
  return Number(thousands.test(text) ? text.replaceAll(',', '') : text.replace(',', '.'));
}

/**
 * The pieces of a product's name in their order: Arabic-Indic digits are digits, words are folded, `×` between numbers is the word `x`.
 *
 * @returns nothing for a name without a letter or a digit
 * @example nameTokens('صندوق 4 × 60 جم') // صندوق, 4, x, 60, جم
 */
export function nameTokens(name: string): NameToken[] {
  const plain = name
    .normalize('NFKC')
    .replace(arabicDigits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .toLowerCase()
    .replace(between, '$1 x ');
  const tokens: NameToken[] = [];
  let isAfterComma = false;
  for (const [, letters, digits, mark] of plain.matchAll(pieces)) {
    if (mark !== undefined) isAfterComma = true;
    const word = letters === undefined ? (digits ?? '') : foldText(letters);
    if (word === '') continue;
    const number = digits === undefined ? null : readNumber(digits);
    tokens.push({ number: number !== null && Number.isFinite(number) ? number : null, word, isAfterComma });
    isAfterComma = false;
  }
  return tokens;
}
