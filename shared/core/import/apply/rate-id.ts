import { dayFromNumber, dayNumber, readDay } from '../../model/day.ts';

export type RateKey = Readonly<{ currency: string; base: string; day: string }>;

const codes = 26 ** 3;
const days = 2 ** 22;

function codeNumber(code: string): number {
  if (!/^[A-Z]{3}$/u.test(code)) throw new RangeError(`no currency: ${code}`);
  return [0, 1, 2].reduce((sum, at) => sum * 26 + code.charCodeAt(at) - 65, 0);
}

function codeOf(number: number): string {
  const letters = [Math.floor(number / 676), Math.floor(number / 26) % 26, number % 26];
  return String.fromCharCode(...letters.map((letter) => letter + 65));
}

/**
 * One number for the key of a rate: its table has no ids.
 * @throws {RangeError} a code is not of three capitals, or the day is none
 */
export function rateId({ currency, base, day }: RateKey): number {
  const valid = readDay(day);
  if (valid === null) throw new RangeError(`no day: ${day}`);
  return (codeNumber(currency) * codes + codeNumber(base)) * days + dayNumber(valid) + days / 2;
}

/** The key of a rate out of `rateId`. */
export function rateKey(id: number): RateKey {
  const pair = Math.floor(id / days);
  return {
    currency: codeOf(Math.floor(pair / codes)),
    base: codeOf(pair % codes),
    day: dayFromNumber((id % days) - days / 2),
  };
}
