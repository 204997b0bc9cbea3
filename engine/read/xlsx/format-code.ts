/**
 * What a number format makes of a number. 'digits' shows leading zeros or signs between digits, as postcodes and phone
 * numbers have them; `pattern` is then its digits (0, #) and signs.
 */
export type CellFormat =
  | Readonly<{ kind: 'number'; isAmount: boolean }>
  | Readonly<{ kind: 'digits'; pattern: string }>
  | Readonly<{ kind: 'date' | 'time' | 'elapsed' }>;

const plain: CellFormat = { kind: 'number', isAmount: false };
const amount: CellFormat = { kind: 'number', isAmount: true };

type Section = {
  /** What stands neither in quotes nor in brackets. */
  letters: string;
  /** Digits and every sign that is shown. */
  shown: string;
  isElapsed: boolean;
  isMoney: boolean;
};

/** Quoted text, an escaped character, the width of one, a filling one, brackets, or a plain character. */
const token = /"([^"]*)"?|\\(.)|[_*].|\[([^\]]*)\]?|(.)/gsu;

function takeToken(
  section: Section,
  [, quoted, escaped, bracketed, plainChar]: readonly (string | undefined)[],
) {
  const text = quoted ?? escaped;
  if (text !== undefined) {
    section.isMoney ||= /\p{Sc}/u.test(text);
    section.shown += text;
  } else if (bracketed !== undefined) {
    section.isElapsed ||= /^(?:h+|m+|s+)$/iu.test(bracketed);
    // [$€-407] is a currency, [$-409] only a locale
    section.isMoney ||= /^\$[^-]/u.test(bracketed);
  } else if (plainChar !== undefined) {
    section.letters += plainChar;
    if (!/[a-z?.]/iu.test(plainChar)) section.shown += plainChar;
  }
}

/** The section for positive numbers, taken apart. */
function firstSection(code: string): Section {
  const section = { letters: '', shown: '', isElapsed: false, isMoney: false };
  for (const found of code.matchAll(token)) {
    if (found[0] === ';') break;
    takeToken(section, found);
  }
  return section;
}

/** Year, month, day in the letters of English, German, French and Spanish programs, beside hours and seconds. */
const dateLetters = /^[ymdhsegbajt]+$/iu;

function dateKind(letters: string): 'date' | 'time' | null {
  const withoutHalves = letters.replace(/AM\/PM|A\/P|上午\/下午/giu, 'h');
  // fractions of a second are the only digits a time may have
  const words = withoutHalves.replace(/s[.,]0+/giu, 's').replace(/[^a-z0#?]/giu, '');
  if (words === '' || !dateLetters.test(words)) return null;
  if (/[ydjae]/iu.test(words)) return 'date';
  if (/[hs]/iu.test(words)) return 'time';
  return /m/iu.test(words) ? 'date' : null;
}

/** Leading zeros or signs between digits, as postcodes and phone numbers have them. */
function isDigits({ letters, shown }: Section): boolean {
  if (!/^[0#\-() /+]+$/u.test(shown) || /[?eE]/u.test(letters)) return false;
  const zeros = shown.match(/0/gu)?.length ?? 0;
  return zeros > 1 || /[0#][^0#]*[-()/+][^0#]*[0#]/u.test(shown);
}

/** What a format code means. Codes that are no dates are numbers. */
export function readFormatCode(code: string): CellFormat {
  if (/^(?:general|standard|@)?$/iu.test(code)) return plain;
  const section = firstSection(code);
  if (section.isElapsed) return { kind: 'elapsed' };
  const kind = dateKind(section.letters);
  if (kind !== null) return { kind };
  if (section.isMoney || /[\p{Sc}.,%]/u.test(section.letters)) return amount;
  return isDigits(section) ? { kind: 'digits', pattern: section.shown } : plain;
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** By number, as every program knows them; 27–36 and 50–58 are those of East Asian programs, 71–81 of Thai ones. */
const builtIn = new Map<number, CellFormat>([
  ...[2, 4, ...range(5, 10), 11, ...range(37, 44)].map((id) => [id, amount] as const),
  ...[...range(14, 17), 22, ...range(27, 31), 36, ...range(50, 54), 57, 58, ...range(71, 74), 81].map(
    (id) => [id, { kind: 'date' }] as const,
  ),
  ...[...range(18, 21), ...range(32, 35), 45, 47, 55, 56, ...range(75, 78), 80].map(
    (id) => [id, { kind: 'time' }] as const,
  ),
  ...[46, 79].map((id) => [id, { kind: 'elapsed' }] as const),
]);

/** The formats that a workbook need not describe. */
export function builtInFormat(id: number): CellFormat {
  return builtIn.get(id) ?? plain;
}
