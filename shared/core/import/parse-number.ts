import { asciiDigits, cleanCell, isAscii } from './clean-cell.ts';

/** An exact decimal: `mantissa / 10^scale`. The mantissa is a safe integer; at most 15 significant digits are kept. */
export type Decimal = Readonly<{ mantissa: number; scale: number }>;
export type DecimalMark = '.' | ',';

/** What one number says about its column's decimal mark. */
export type MarkEvidence = 'point' | 'comma' | 'either' | 'none' | 'unreadable';

const maxMantissa = 1e15;
const symbols =
  /^(?:[$€£¥₹₺₽₪﷼฿₩₦₫₴₱]|R\$|kr\.?|zł|Kč|Ft|lei|SR|Dh[s]?|LE|L\.E\.|\p{Lu}{3}|(?:ج|د|ر|ل|ق|ش)\s?\.\s?(?:م|إ|ا|س|ك|ع|ل|ب|ت|ي|ق|ج)\s?\.?|جنيه|ريال|درهم|دينار|ليرة)$/u;
const shape = /^([^\d.,'’]*?)([\d][\d.,'’\s]*|[.,]\d+)((?:[eE][+-]?\d{1,3})?)([^\d]*)$/u;

function decimal(whole: string, fraction: string, exponent: number, isNegative: boolean): Decimal | null {
  let mantissa = 0;
  let scale = 0;
  for (let i = 0; i < whole.length; i += 1) mantissa = mantissa * 10 + (whole.charCodeAt(i) - 48);
  if (mantissa >= maxMantissa) return null;
  for (let i = 0; i < fraction.length; i += 1) {
    const digit = fraction.charCodeAt(i) - 48;
    if (mantissa * 10 + digit >= maxMantissa) {
      // spreadsheets write 2.55 as 2.5500000000000003: what a double cannot carry is rounded off
      if (digit >= 5) mantissa += 1;
      break;
    }
    mantissa = mantissa * 10 + digit;
    scale += 1;
  }
  scale -= exponent;
  while (scale < 0) {
    mantissa *= 10;
    scale += 1;
    if (mantissa >= maxMantissa) return null;
  }
  while (scale > 0 && (scale > 12 || mantissa === 0)) {
    if (scale > 12 && mantissa % 10 !== 0 && mantissa < 10) return { mantissa: 0, scale: 0 };
    mantissa = Math.round(mantissa / 10);
    scale -= 1;
  }
  return { mantissa: isNegative && mantissa !== 0 ? -mantissa : mantissa, scale };
}

/** `mark` is known where the number uses a mark that means only one thing (U+066B, the Arabic decimal separator). */
type Parts = Readonly<{ digits: string; exponent: number; isNegative: boolean; mark: DecimalMark | null }>;

function signAndMark(text: string): { isNegative: boolean; rest: string } | null {
  const signs = text.match(/[-−–]/gu);
  if (signs && signs.length > 1) return null;
  const rest = text.replace(/[-−–+]/gu, '').trim();
  return rest === '' || symbols.test(rest) ? { isNegative: signs !== null, rest } : null;
}

/** Takes off sign, brackets and currency marks; null when something else stands beside the digits. */
function takeApart(cell: string): Parts | null {
  let text = cleanCell(cell);
  if (text.charCodeAt(0) === 39) text = text.slice(1);
  let mark: DecimalMark | null = null;
  if (!isAscii(text)) {
    text = asciiDigits(text).replace(/[\u00a0\u202f\u2009]/gu, ' ');
    if (/[٫٬]/u.test(text)) {
      mark = '.';
      text = text.replaceAll('٬', '').replaceAll('٫', '.');
    }
  }
  let isBracketed = false;
  if (/\(.*\)/u.test(text)) {
    isBracketed = true;
    text = text.replace('(', '').replace(')', '').trim();
  }
  const match = shape.exec(text);
  if (!match) return null;
  const before = signAndMark((match[1] ?? '').trim());
  const after = signAndMark((match[4] ?? '').trim());
  if (!before || !after || (before.isNegative && after.isNegative)) return null;
  const isNegative = before.isNegative || after.isNegative;
  if (isBracketed && isNegative) return null;
  const exponent = match[3] === undefined || match[3] === '' ? 0 : Number(match[3].slice(1));
  return { digits: (match[2] ?? '').trim(), exponent, isNegative: isNegative || isBracketed, mark };
}

const grouped = (sep: string) =>
  new RegExp(`^\\d{1,3}(?:${sep}\\d{3})+$|^\\d{1,2}(?:${sep}\\d{2})+${sep}\\d{3}$`, 'u');
const groupedBy = { '.': grouped('\\.'), ',': grouped(','), space: grouped("[\\s'’]") };
const plain = /^\d+$/u;

function wholeDigits(text: string, mark: DecimalMark): string | null {
  if (plain.test(text) || text === '') return text;
  const other = mark === '.' ? ',' : '.';
  const isGrouped = groupedBy[other].test(text) || groupedBy.space.test(text);
  return isGrouped ? text.replace(/[.,\s'’]/gu, '') : null;
}

function byMark(digits: string, mark: DecimalMark): { whole: string; fraction: string } | null {
  const at = digits.lastIndexOf(mark);
  if (at !== digits.indexOf(mark)) return null;
  const whole = wholeDigits(at < 0 ? digits : digits.slice(0, at), mark);
  const fraction = at < 0 ? '' : digits.slice(at + 1);
  if (whole === null || (fraction !== '' && !plain.test(fraction)) || whole + fraction === '') return null;
  return { whole, fraction };
}

function evidenceOf(digits: string): MarkEvidence {
  if (plain.test(digits)) return 'none';
  const asPoint = byMark(digits, '.');
  const asComma = byMark(digits, ',');
  if (!asPoint) return asComma ? 'comma' : 'unreadable';
  if (!asComma) return 'point';
  if (asPoint.whole === asComma.whole && asPoint.fraction === asComma.fraction) return 'none';
  // 0,125 and 0.125 are no thousands
  if (digits.startsWith('0')) return digits.includes(',') ? 'comma' : 'point';
  return 'either';
}

/** What a number says about its column: 1.234,5 can only have a decimal comma, 1.234 may have either. */
export function markEvidence(cell: string): MarkEvidence {
  const quick = readPlain(cell, null);
  if (quick) return quick.scale === 0 ? 'none' : 'point';
  const parts = takeApart(cell);
  if (!parts) return 'unreadable';
  if (parts.mark === null) return evidenceOf(parts.digits);
  // says what it means itself, and nothing about the rest of its column
  return byMark(parts.digits, parts.mark) ? 'none' : 'unreadable';
}

/** Plain ASCII digits with at most one point, the form of most files. */
function readPlain(text: string, mark: DecimalMark | null): Decimal | null {
  let mantissa = 0;
  let point = -1;
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  const length = text.length;
  if (length === start || length > 15) return null;
  for (let i = start; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) mantissa = mantissa * 10 + (code - 48);
    else if (code === 46 && point < 0 && i > start) point = i;
    else return null;
  }
  const scale = point < 0 ? 0 : length - point - 1;
  if (point >= 0 && (mark === ',' || scale === 0 || scale > 12)) return null;
  if (mark === null && scale === 3 && point - start <= 3 && text.charCodeAt(start) !== 48) return null;
  return { mantissa: start === 1 && mantissa !== 0 ? -mantissa : mantissa, scale };
}

/**
 * Reads a number exactly: `1,234.50`, `1.234,50`, `(12)`, `12-`, `€ 5`, `٣٫٥`, `1E5`.
 * @param mark the column's decimal mark; null reads only numbers that need none
 * @returns null when it is no number, contradicts the mark, or has 16 digits or more before its decimal mark
 */
export function readDecimal(cell: string, mark: DecimalMark | null): Decimal | null {
  const quick = readPlain(cell, mark);
  if (quick) return quick;
  const parts = takeApart(cell);
  if (!parts) return null;
  const { digits, exponent, isNegative } = parts;
  if (parts.mark !== null) {
    const sure = byMark(digits, parts.mark);
    return sure ? decimal(sure.whole, sure.fraction, exponent, isNegative) : null;
  }
  const found = evidenceOf(digits);
  if (found === 'unreadable') return null;
  if (mark === null && found === 'either') return null;
  const own: DecimalMark = mark ?? (found === 'comma' ? ',' : '.');
  const split = byMark(digits, own);
  // a column of decimal points may still write 0,125: its zero shows that the comma is no thousands mark
  if (!split || (found !== 'none' && found !== 'either' && (found === 'comma') !== (own === ',')))
    return null;
  return decimal(split.whole, split.fraction, exponent, isNegative);
}

/** The nearest double, for quantities and scores. */
export function toNumber(value: Decimal): number {
  return value.scale === 0 ? value.mantissa : value.mantissa / 10 ** value.scale;
}
