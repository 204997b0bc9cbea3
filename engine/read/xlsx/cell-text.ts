import type { CellFormat } from './format-code.ts';
import { digitsText, numberText } from './number-text.ts';
import { serialText } from './serial-date.ts';
import { stringText } from './string-text.ts';

/** A cell as it stands in the file. */
export type CellSource = Readonly<{
  /** 's' shared string, 'str' result of a formula, 'inlineStr', 'b' boolean, 'e' error, 'd' date, 'n' number. */
  type: string;
  text: string;
  format: CellFormat | undefined;
  is1904: boolean;
}>;

export type CellValue = Readonly<{ text: string; isAmount: boolean }>;

const asText = (text: string): CellValue => ({ text, isAmount: false });
const blank = asText('');

/** What should be a number and is none, such as NaN, is kept as it is written: its column says whether that can be read. */
function plainNumber(written: string, format: CellFormat | undefined): CellValue {
  const plain = numberText(written);
  if (plain === null) return asText(written);
  if (format?.kind === 'digits') return asText(digitsText(plain, format.pattern));
  const isAmount = format?.kind === 'number' && format.isAmount;
  return { text: plain, isAmount: isAmount || plain.includes('.') };
}

function numberCell({ text, format, is1904 }: CellSource): CellValue {
  const written = text.trim();
  if (written === '') return blank;
  if (!format || format.kind === 'number' || format.kind === 'digits') return plainNumber(written, format);
  return asText(serialText(written, format.kind, is1904) ?? written);
}

function sharedCell(text: string, strings: readonly string[]): CellValue | null {
  if (text === '') return blank;
  const found = /^\s*\d+\s*$/u.test(text) ? strings[Number(text)] : undefined;
  return found === undefined ? null : asText(found);
}

function booleanCell(text: string): CellValue {
  if (text.trim() === '') return blank;
  return asText(/^\s*(?:1|true)\s*$/iu.test(text) ? 'TRUE' : 'FALSE');
}

/** Days of the strict variant are written as text: '2024-01-05T00:00:00'. */
function dateCell(text: string): CellValue {
  return asText(
    text
      .trim()
      .replace(/T00:00:00(?:\.0+)?Z?$/u, '')
      .replace('T', ' '),
  );
}

/**
 * The text of a cell as its user knows it; formulas by the value that was kept beside them.
 * @returns null for a string that is not there: its text is lost
 */
export function cellText(cell: CellSource, strings: readonly string[]): CellValue | null {
  const { type, text } = cell;
  switch (type) {
    case 'n':
      return numberCell(cell);
    case 's':
      return sharedCell(text, strings);
    case 'str':
      return asText(stringText(text));
    case 'inlineStr':
    case 'e':
      return asText(text);
    case 'b':
      return booleanCell(text);
    case 'd':
      return dateCell(text);
    default:
      return asText(text);
  }
}
