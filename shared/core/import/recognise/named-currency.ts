import { readCurrency } from '../../model/money.ts';
import { formOf } from '../mapping/meanings.ts';

/** Marks that belong to one currency; $ and ¥ and £ of several countries are left open, as is kr. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/€/u, 'EUR'], [/₹/u, 'INR'], [/₺/u, 'TRY'], [/₽/u, 'RUB'], [/₪/u, 'ILS'], [/₩/u, 'KRW'], [/zł/u, 'PLN'], [/Kč/u, 'CZK'],
  [/ج\s?\.\s?م/u, 'EGP'], [/ر\s?\.\s?س/u, 'SAR'], [/د\s?\.\s?إ/u, 'AED'], [/د\s?\.\s?ك/u, 'KWD'], [/ر\s?\.\s?ق/u, 'QAR'],
]; // prettier-ignore
const codes = new Set(
  'USD EUR GBP JPY CHF CAD AUD NZD SEK NOK DKK PLN CZK HUF RON TRY RUB INR CNY KRW BRL MXN ZAR NGN KES EGP SAR AED KWD QAR BHD OMR JOD LBP IQD MAD DZD TND LYD SDG YER SYP ILS PKR BDT IDR MYR SGD THB VND PHP HKD TWD CLP COP ARS PEN'.split(
    ' ',
  ),
);

function codeIn(text: string): string | null {
  const found = /(?:^|[\s(_\-[])([A-Za-z]{3})(?=$|[\s)\]])/u.exec(text.trim())?.[1];
  const code = found === undefined ? null : readCurrency(found);
  return code !== null && codes.has(code) ? code : null;
}

function ofCell(text: string): string | null {
  return marks.find(([mark]) => mark.test(text))?.[1] ?? codeIn(text.replace(/[\d.,]+/gu, ' '));
}

/**
 * The currency that a file's money columns name, in their headers (`Cost (EUR)`) or in all their values (`12,50 €`).
 * @returns null when none is named, or several are
 */
export function namedCurrency(
  columns: readonly Readonly<{ name: string; meaning: string }>[],
  rows: readonly (readonly string[])[],
): string | null {
  const found = new Set<string>();
  columns.forEach(({ name, meaning }, i) => {
    if (formOf(meaning) !== 'money') return;
    const inName = codeIn(name) ?? marks.find(([mark]) => mark.test(name))?.[1];
    if (inName !== undefined) {
      found.add(inName);
      return;
    }
    const cells = rows.map((row) => row[i] ?? '').filter((cell) => cell.trim() !== '');
    const named = cells.map(ofCell);
    if (cells.length > 0 && named.every((code) => code !== null)) for (const code of named) found.add(code);
  });
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
