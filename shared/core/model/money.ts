/** Integer count of a currency's smallest unit (cents, fils, yen). */
export type Minor = number & { readonly __minor: unique symbol };

/** ISO 4217 code in capitals. */
export type Currency = string & { readonly __currency: unique symbol };

const pattern = /^[A-Z]{3}$/u;
// ISO 4217 currencies whose smallest unit is not a hundredth
const digits: Readonly<Record<string, number>> = {
  BHD: 3, BIF: 0, CLP: 0, DJF: 0, GNF: 0, IQD: 3, ISK: 0, JOD: 3, JPY: 0, KMF: 0, KRW: 0, KWD: 3, LYD: 3, OMR: 3,
  PYG: 0, RWF: 0, TND: 3, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
}; // prettier-ignore

/** Reads a currency code in any letter case; null when it is not three Latin letters. */
export function readCurrency(text: string): Currency | null {
  const code = text.trim().toUpperCase();
  // the pattern was checked
  return pattern.test(code) ? (code as Currency) : null;
}

/** Decimal digits of the smallest unit: 2 for most, 0 for yen, 3 for dinars. */
export function minorDigits(currency: string): number {
  return Object.hasOwn(digits, currency) ? (digits[currency] ?? 2) : 2;
}

/**
 * Marks a whole number as an amount in the smallest unit.
 * @throws {RangeError} the number is not a safe integer
 */
export function minor(value: number): Minor {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole amount: ${value}`);
  // checked above; -0 would print as such
  return (value === 0 ? 0 : value) as Minor;
}
