import { findBreaks } from '../../shared/core/import/table/sniff-fixed-width.ts';
import { readCarefully } from './csv-careful.ts';

/** How rows are cut into cells: a delimiter, or 'fixed' with the places of its columns. */
export type Form = Readonly<{ delimiter: string; breaks?: readonly number[]; agreement: number }>;

const candidates = [',', ';', '\t', '|', '^', '~', '\u0001', '\u001f', '،'] as const;
const lookedAt = 1 << 16;

/** Share of rows that have the usual number of cells, and that number. */
function agreementOf(text: string, isWhole: boolean, delimiter: string): { share: number; width: number } {
  const state = { delimiter, width: null, wasted: 0, consumed: 0 };
  const { rows } = readCarefully(text, isWhole, state);
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  let width = 0;
  let most = 0;
  for (const [cells, count] of counts)
    if (count > most || (count === most && cells > width)) [width, most] = [cells, count];
  const damaged = rows.filter((row) => row.damage !== null).length;
  return { share: rows.length === 0 ? 0 : Math.max(0, most - damaged * 0.5) / rows.length, width };
}

/**
 * Finds the delimiter by which most rows have the same number of cells.
 * @param text    beginning of the file
 * @param isWhole the text is the whole file
 */
export function findForm(text: string, isWhole: boolean): Form {
  const part = text.slice(0, lookedAt);
  const isAll = isWhole && part.length === text.length;
  const directive = /^sep=(.)\r?\n/iu.exec(part)?.[1];
  if (directive !== undefined) return { delimiter: directive, agreement: 1 };
  let best: Form & { score: number } = { delimiter: ',', agreement: 0, score: 0 };
  for (const delimiter of candidates) {
    if (!part.includes(delimiter)) continue;
    const { share, width } = agreementOf(part, isAll, delimiter);
    const score = width < 2 ? 0 : share * (1 + 0.15 * Math.log2(width));
    if (score > best.score) best = { delimiter, agreement: share, score };
  }
  if (best.agreement < 0.9) {
    const breaks = findBreaks(part.split(/\r\n|\n|\r/u).slice(0, isAll ? undefined : -1));
    if (breaks && best.agreement < 0.6) return { delimiter: 'fixed', breaks, agreement: 1 };
  }
  return { delimiter: best.delimiter, agreement: best.agreement };
}
