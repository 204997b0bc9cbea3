import { foldLetters } from '../cells/month-names.ts';

/**
 * A column's name as words to compare: `InvoiceNo`, `invoice_no` and `Invoice No.` are all `invoice no`.
 * Accents, Arabic spelling variants and marks are folded; the name itself is kept elsewhere.
 */
export function headerWords(name: string): string {
  const spaced = name.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return foldLetters(spaced)
    .replace(/[^\p{L}\p{N}#%$€£]+/gu, ' ')
    .trim();
}
