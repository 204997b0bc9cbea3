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

/** The first section with what is only text, colour, width or locale taken out; elapsed time is told by its brackets. */
function bareSection(code: string): { letters: string; isElapsed: boolean; literal: string; money: boolean } {
  let letters = '';
  let literal = '';
  let isElapsed = false;
  let money = false;
  for (let i = 0; i < code.length; i += 1) {
    const char = code.charAt(i);
    if (char === ';') break;
    if (char === '"') {
      const end = code.indexOf('"', i + 1);
      const text = code.slice(i + 1, end < 0 ? code.length : end);
      if (/\p{Sc}/u.test(text)) money = true;
      literal += text;
      i = end < 0 ? code.length : end;
    } else if (char === '\\') {
      i += 1;
      literal += code.charAt(i);
    } else if (char === '_' || char === '*') i += 1;
    else if (char === '[') {
      const end = code.indexOf(']', i);
      const inside = code.slice(i + 1, end < 0 ? code.length : end);
      if (/^(?:h+|m+|s+)$/iu.test(inside)) isElapsed = true;
      // [$€-407] is a currency, [$-409] only a locale
      else if (/^\$[^-]/u.test(inside)) money = true;
      i = end < 0 ? code.length : end;
    } else {
      letters += char;
      if (!/[a-z?.]/iu.test(char)) literal += char;
    }
  }
  return { letters, isElapsed, literal, money };
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

/** What a format code means. Codes that are no dates are numbers. */
export function readFormatCode(code: string): CellFormat {
  if (/^(?:general|standard|@)?$/iu.test(code)) return plain;
  const { letters, isElapsed, literal, money } = bareSection(code);
  if (isElapsed) return { kind: 'elapsed' };
  const kind = dateKind(letters);
  if (kind !== null) return { kind };
  if (/\p{Sc}/u.test(letters) || money || /[.,%]/u.test(letters)) return amount;
  const digits = /^[0#\-() /+]+$/u.test(literal) && !/[?eE]/u.test(letters);
  const zeros = literal.match(/0/gu)?.length ?? 0;
  const hasSigns = /[0#][^0#]*[-()/+][^0#]*[0#]/u.test(literal);
  return digits && (zeros > 1 || hasSigns) ? { kind: 'digits', pattern: literal } : plain;
}

/** The formats every program knows by number. Those of East Asian and Thai programs stand for dates too. */
export function builtInFormat(id: number): CellFormat {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 71 && id <= 74) || id === 81) return { kind: 'date' };
  if ((id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58)
    return { kind: 'date' };
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return { kind: 'time' };
  if (id === 55 || id === 56 || (id >= 75 && id <= 78) || id === 80) return { kind: 'time' };
  if (id === 46 || id === 79) return { kind: 'elapsed' };
  return (id >= 2 && id <= 10 && id !== 3) || (id >= 37 && id <= 44) || id === 11 ? amount : plain;
}
