import { asciiDigits, cleanCell, isAscii } from './clean-cell.ts';

/** An exact decimal: `mantissa / 10^scale`. The mantissa is a safe integer; at most 15 significant digits are kept. */
export type Decimal = Readonly<{ mantissa: number; scale: number }>;
export type DecimalMark = '.' | ',';

/** What one number says about its column's decimal mark. */
export type MarkEvidence = 'point' | 'comma' | 'either' | 'none' | 'unreadable';

const maxMantissa = 1e15;
// signs, also with the letters of a country before or behind them; short names; codes; Arabic letters with dots; Arabic words
const symbols =
  /^(?:\p{Lu}{0,3}[$€£¥₹₺₽₪﷼฿₩₦₫₴₱]|[$£¥]\p{Lu}{2,3}|R\$|Rs\.?|kr\.?|zł|Kč|Ft|lei|SR|Dh[s]?|LE|L\.E\.|\p{Lu}{3}|[جدرلقش]\s?\.\s?\p{Script=Arabic}\s?\.?|(?:جنيه|ريال|درهم|دينار|ليرة|دولار|يورو)(?:\s\p{Script=Arabic}{2,10})?)$/u;
const body = /^(\d[\d.,'’\s]*|[.,]\d+)((?:[eE][+-]?\d{1,3})?)(\D*)$/u;

/** What stands before the number, and the number with what follows; null where there is no digit. */
function splitHead(text: string): { head: string; rest: string } | null {
  let at = text.search(/\d/u);
  if (at < 0) return null;
  const before = text.charAt(at - 1);
  // .5 begins with its mark; the point of ج.م.5 belongs to the currency
  if ((before === '.' || before === ',') && !/\p{L}/u.test(text.charAt(at - 2))) at -= 1;
  return { head: text.slice(0, at).trim(), rest: text.slice(at) };
}

/** A mantissa ≥ 0 with a scale from 0 to 12; null when it grows beyond what is exact. */
function shifted(mantissa: number, scale: number): Decimal | null {
  if (mantissa === 0) return { mantissa: 0, scale: 0 };
  if (scale < 0) {
    const grown = mantissa * 10 ** -scale;
    return grown < maxMantissa ? { mantissa: grown, scale: 0 } : null;
  }
  return scale <= 12
    ? { mantissa, scale }
    : { mantissa: Math.round(mantissa / 10 ** (scale - 12)), scale: 12 };
}

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
  const moved = shifted(mantissa, scale - exponent);
  return moved && isNegative && moved.mantissa !== 0 ? { ...moved, mantissa: -moved.mantissa } : moved;
}

/** `mark` is known where the number uses a mark that means only one thing (U+066B, the Arabic decimal separator). */
type Parts = Readonly<{ digits: string; exponent: number; isNegative: boolean; mark: DecimalMark | null }>;

function signAndMark(text: string): { isNegative: boolean; rest: string } | null {
  const signs = text.match(/[-−–]/gu);
  if (signs && signs.length > 1) return null;
  const rest = text.replace(/[-−–+]/gu, '').trim();
  return rest === '' || symbols.test(rest) ? { isNegative: signs !== null, rest } : null;
}

/** Digits and blanks of other scripts as ASCII. The Arabic marks for decimals and thousands mean only one thing. */
function inAscii(cell: string): { text: string; mark: DecimalMark | null } {
  const bare = cell.charCodeAt(0) === 39 ? cell.slice(1) : cell;
  if (isAscii(bare)) return { text: bare, mark: null };
  const text = asciiDigits(bare).replace(/[\u00a0\u202f\u2009]/gu, ' ');
  if (!/[٫٬]/u.test(text)) return { text, mark: null };
  return { text: text.replaceAll('٬', '').replaceAll('٫', '.'), mark: '.' };
}

/** Takes off sign, brackets and currency marks; null when something else stands beside the digits. */
function takeApart(cell: string): Parts | null {
  // longer texts are no numbers, and the pattern below is not linear in them
  if (cell.length > 60) return null;
  const { text, mark } = inAscii(cleanCell(cell));
  const isBracketed = /\(.*\)/u.test(text);
  const split = splitHead(isBracketed ? text.replace('(', '').replace(')', '').trim() : text);
  const match = split && body.exec(split.rest);
  if (!match) return null;
  const [, digits = '', power = '', tail = ''] = match;
  const sides = [signAndMark(split.head), signAndMark(tail.trim())];
  if (sides.includes(null)) return null;
  const negations = sides.filter((side) => side?.isNegative).length + (isBracketed ? 1 : 0);
  if (negations > 1) return null;
  const exponent = power === '' ? 0 : Number(power.slice(1));
  return { digits: digits.trim(), exponent, isNegative: negations === 1, mark };
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

const percentSigns = ['%', '٪', '％', '﹪'];

/** Whether a number carries a percent sign, before or behind it. */
export function isPercent(cell: string): boolean {
  const text = cleanCell(cell);
  return percentSigns.some((sign) => text.startsWith(sign) || text.endsWith(sign));
}

/** The cell without its percent sign, for columns whose every number has one: there it is the unit. */
export function withoutPercent(cell: string): string {
  const text = cleanCell(cell);
  return percentSigns.reduce((rest, sign) => rest.replace(sign, ''), text).trim();
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

/** Digits of plain ASCII with at most one point between them; null for every other form. */
function scanPlain(text: string, start: number): Decimal | null {
  let mantissa = 0;
  let point = -1;
  for (let i = start; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) mantissa = mantissa * 10 + (code - 48);
    else if (code === 46 && point < 0 && i > start) point = i;
    else return null;
  }
  return { mantissa, scale: point < 0 ? 0 : text.length - point - 1 };
}

/** The form of most files, read without patterns. What is left to them has another form or depends on the mark. */
function readPlain(text: string, mark: DecimalMark | null): Decimal | null {
  const isNegative = text.charCodeAt(0) === 45;
  const start = isNegative ? 1 : 0;
  if (text.length === start || text.length > 15) return null;
  const found = scanPlain(text, start);
  if (!found || !isSure(text, found.scale, start, mark)) return null;
  return isNegative && found.mantissa !== 0 ? { mantissa: -found.mantissa, scale: found.scale } : found;
}

/** A point is the decimal mark where the column says so, or where it cannot stand for thousands. */
function isSure(text: string, scale: number, start: number, mark: DecimalMark | null): boolean {
  if (scale === 0) return !text.endsWith('.');
  if (mark !== null) return mark === '.';
  return scale !== 3 || text.length - start > 7 || text.charCodeAt(start) === 48;
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
  const own = parts.mark ?? markFor(digits, mark);
  const split = own === null ? null : byMark(digits, own);
  return split && decimal(split.whole, split.fraction, exponent, isNegative);
}

/** The mark by which digits are read; null when they contradict their column or leave it open. */
function markFor(digits: string, mark: DecimalMark | null): DecimalMark | null {
  const found = evidenceOf(digits);
  if (found === 'none') return mark ?? '.';
  if (found === 'either') return mark;
  const own = found === 'comma' ? ',' : '.';
  return found === 'unreadable' || (mark !== null && mark !== own) ? null : own;
}

/** The nearest double, for quantities and scores. */
export function toNumber(value: Decimal): number {
  return value.scale === 0 ? value.mantissa : value.mantissa / 10 ** value.scale;
}
