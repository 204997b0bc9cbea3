const longestPlain = 40;

/** Digits without an exponent: '4.1e+15' is '4100000000000000', '1e-7' is '0.0000001'. */
function withoutExponent(text: string): string {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', fraction = '', power = ''] = match;
  const shift = Number(power);
  // 1E+86 is what the user sees too
  if (Math.abs(shift) > longestPlain) return text.toUpperCase();
  const digits = whole + fraction;
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${digits}`;
  const point = 1 + shift;
  if (digits.length <= point) return sign + digits.padEnd(point, '0');
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/**
 * A number as its user knows it. Programs write up to 17 digits of a number of which they show 15: 0.1 + 0.2 is 0.3 again,
 * 19.989999999999998 is 19.99. Whole numbers keep every digit and have no exponent.
 * @param written as it stands in the file
 * @returns null when it is no number
 */
export function numberText(written: string): string | null {
  if (/^-?[1-9]\d{15,40}$/u.test(written)) return written;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/u.test(written)) return null;
  const number = Number(written);
  if (!Number.isFinite(number)) return null;
  const isWhole = Number.isInteger(number) && Math.abs(number) < 1e21;
  const shown = isWhole ? number : Number(number.toPrecision(15));
  return withoutExponent(String(Object.is(shown, -0) ? 0 : shown));
}

/** Whole numbers as postcodes and phone numbers are shown: 501 by '00000' is '00501', 5550142 by '000-0000' is '555-0142'. */
export function digitsText(text: string, pattern: string): string {
  if (!/^\d{1,20}$/u.test(text)) return text;
  const first = pattern.search(/[0#]/u);
  let left = text;
  let out = '';
  for (let i = pattern.length - 1; i >= 0; i -= 1) {
    const char = pattern.charAt(i);
    const isOver = left === '' && !pattern.slice(0, i + 1).includes('0');
    if (isOver && (i >= first || out.length < pattern.length - first)) continue;
    if (char !== '0' && char !== '#') out = char + out;
    else if (i === first) {
      // the first place takes every digit that is left
      out = (left || '0') + out;
      left = '';
    } else {
      out = (left.slice(-1) || '0') + out;
      left = left.slice(0, -1);
    }
  }
  return out;
}
