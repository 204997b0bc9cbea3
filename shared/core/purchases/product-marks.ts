import { foldText } from '../identity/fold.ts';

/** What a product is, as far as its name says it. */
export const productMarks = { goods: 0, charge: 1, wrapping: 2 } as const;

const folded = (words: string) => new Set(words.split(' ').map(foldText));
// what such a line is called comes last in English (“dotcom postage”) and first in Arabic (“رسوم التوصيل”)
const chargesLast = folded(
  'postage shipping delivery carriage handling surcharge fee fees charge charges discount commission adjustment',
);
const chargesFirst = folded('رسوم شحن الشحن توصيل التوصيل خصم عمولة بريد أجرة مصاريف');
const chargesAlone = folded('manual tip tips deposit rounding إكرامية تأمين');
const wraps = folded('wrap wrapping wrapped تغليف');
const presents = folded('gift gifts present هدية هدايا الهدايا الهدية');

/**
 * Reads from the name of a product whether it is goods, a charge (postage, a fee, a discount) or the wrapping of a present.
 * “Delivery box” is goods; a product without a name is goods.
 */
export function markOfName(name: string): number {
  const words = foldText(name).split(' ');
  if (words.some((word) => wraps.has(word)) && words.some((word) => presents.has(word)))
    return productMarks.wrapping;
  const isCharge =
    chargesLast.has(words.at(-1) ?? '') ||
    chargesFirst.has(words[0] ?? '') ||
    (words.length === 1 && chargesAlone.has(words[0] ?? ''));
  return isCharge ? productMarks.charge : productMarks.goods;
}

/** The marks of products in their order. @param names '' where a product has none */
export function marksOf(names: readonly string[]): Uint8Array {
  return Uint8Array.from(names, markOfName);
}
