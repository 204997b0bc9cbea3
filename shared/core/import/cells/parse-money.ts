import type { Minor } from '../../model/money.ts';
import type { Decimal } from './parse-number.ts';

/** `numerator / 10^places`, rounded half away from zero; null beyond what an integer holds exactly. */
function scaled(numerator: number, places: number): number | null {
  if (places <= 0) {
    const value = numerator * 10 ** -places;
    return Number.isSafeInteger(value) ? value : null;
  }
  const unit = 10 ** places;
  const size = Math.abs(numerator);
  const whole = Math.floor(size / unit);
  const rest = size - whole * unit;
  const value = rest * 2 >= unit ? whole + 1 : whole;
  return numerator < 0 && value !== 0 ? -value : value;
}

function scaledBig(numerator: bigint, places: number): number | null {
  const unit = 10n ** BigInt(places);
  const size = numerator < 0n ? -numerator : numerator;
  const value = (size * 2n + unit) / (unit * 2n);
  const number = Number(numerator < 0n ? -value : value);
  return Number.isSafeInteger(number) ? number : null;
}

/** An amount in the smallest unit of a currency of `digits` decimals, rounded half away from zero. */
export function toMinor(amount: Decimal, digits: number): Minor | null {
  const value = scaled(amount.mantissa, amount.scale - digits);
  // `scaled` gives safe integers only
  return value === null ? null : (value as Minor);
}

/** Quantity × unit price in the smallest unit, multiplied exactly and rounded once, half away from zero. */
export function multiplyToMinor(quantity: Decimal, price: Decimal, digits: number): Minor | null {
  const places = quantity.scale + price.scale - digits;
  const product = quantity.mantissa * price.mantissa;
  const value =
    Number.isSafeInteger(product) || places <= 0
      ? scaled(product, places)
      : scaledBig(BigInt(quantity.mantissa) * BigInt(price.mantissa), places);
  // both ways give safe integers only; -0 would print as such
  return value === null ? null : ((value === 0 ? 0 : value) as Minor);
}

/** A unit price in millionths of the major unit. */
export function toMicros(price: Decimal): number | null {
  return scaled(price.mantissa, price.scale - 6);
}
