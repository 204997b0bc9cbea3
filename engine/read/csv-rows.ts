import Papa from 'papaparse';
import type { Damage } from '../../shared/core/import/normalise/normalise.ts';
import { readCarefully, type CarefulState } from './csv-careful.ts';
import { limits } from './limits.ts';

/** Rows of one block of text. `damage[i]` belongs to `rows[i]`; null when the whole block is sound. */
export type RowBlock = Readonly<{ rows: string[][]; damage: (Damage | null)[] | null }>;

/** Text in, rows out: keeps what is unfinished until the next block. */
export interface RowReader {
  readonly push: (text: string, isLast: boolean) => RowBlock;
  /** Whether nothing is kept, and what is pushed next begins a row. */
  readonly isBetweenRows: () => boolean;
  /** Counts what was read another way. */
  readonly pass: (characters: number) => void;
}

type Parsed = Readonly<{
  data: string[][];
  errors: readonly Readonly<{ row?: number }>[];
  meta: Readonly<{ cursor: number }>;
}>;

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found += 1;
  return found;
}

/** The one line end of a block; null when it has several kinds, be it within quotes. */
function lineEnd(text: string): '\n' | '\r\n' | '\r' | null {
  if (!text.includes('\r')) return '\n';
  const pairs = count(text, '\r\n');
  const returns = count(text, '\r');
  const feeds = count(text, '\n');
  if (pairs === returns && pairs === feeds) return '\r\n';
  return feeds === 0 ? '\r' : null;
}

function isBlankRow(row: readonly string[]): boolean {
  return row.length === 1 && (row[0] ?? '').trim() === '';
}

/** The plain parser on a block that is sound; null when it is not, or nothing is complete in it. */
function readPlainly(text: string, isLast: boolean, state: CarefulState) {
  const newline = lineEnd(text);
  if (newline === null) return null;
  // headers are rows like others (a name `__proto__` is lost otherwise), and no cell is turned into a number
  const parser = new Papa.Parser({ delimiter: state.delimiter, newline, quoteChar: '"' });
  // the published types leave the result open; the fields are those of PapaParse 5.7
  const parsed = parser.parse(text, 0, !isLast) as Parsed;
  const { data, errors, meta } = parsed;
  if (data.length === 0 || errors.some(({ row }) => row === undefined || row < data.length)) return null;
  const rows: string[][] = [];
  for (const row of data) {
    if (isBlankRow(row)) continue;
    state.width ??= row.length;
    if (row.length !== state.width && row.some((cell) => cell.includes('\n') || cell.includes('\r')))
      return null;
    rows.push(row);
  }
  return { rows, consumed: isLast ? text.length : meta.cursor };
}

/** Rows of delimited text, with damage confined to the rows that have it. */
export function makeCsvReader(delimiter: string): RowReader {
  const state: CarefulState = { delimiter, width: null, wasted: 0, consumed: 0 };
  let rest = '';
  let isFirst = true;
  let skipsToLineEnd = false;

  /** Inside a record beyond the limit: drops text until its line ends. */
  const skip = (text: string): string => {
    const at = /[\r\n]/u.exec(text)?.index ?? -1;
    if (at < 0) return '';
    skipsToLineEnd = false;
    return text.slice(at + 1);
  };

  const withDamage = (text: string, isLast: boolean): { block: RowBlock; consumed: number } => {
    const found = readCarefully(text, isLast, state);
    const damage = found.rows.some((row) => row.damage) ? found.rows.map((row) => row.damage) : null;
    return { block: { rows: found.rows.map((row) => row.cells), damage }, consumed: found.consumed };
  };

  const tooLong = (block: RowBlock): RowBlock => {
    const cells = rest.slice(0, limits.keptCharacters).split(delimiter);
    const damage: (Damage | null)[] = [...(block.damage ?? block.rows.map(() => null)), 'cell-too-long'];
    rest = '';
    skipsToLineEnd = true;
    return { rows: [...block.rows, cells], damage };
  };

  return {
    isBetweenRows: () => rest === '' && !skipsToLineEnd && !isFirst,
    pass(characters) {
      state.consumed += characters;
    },
    push(added, isLast) {
      let text = rest + added;
      if (skipsToLineEnd) text = skip(text);
      // a lone return at the end of a block may be the first half of a line end
      const held = !isLast && text.endsWith('\r') ? 1 : 0;
      if (isFirst && text.length > 0) {
        isFirst = false;
        text = text.replace(/^sep=.\r?\n/iu, '');
      }
      const whole = held === 0 ? text : text.slice(0, -held);
      const plain = whole === '' ? null : readPlainly(whole, isLast, state);
      if (plain) {
        rest = text.slice(plain.consumed);
        state.consumed += plain.consumed;
        return { rows: plain.rows, damage: null };
      }
      const { block, consumed } = withDamage(whole, isLast);
      rest = text.slice(consumed);
      return rest.length > 2 * limits.recordCharacters ? tooLong(block) : block;
    },
  };
}
