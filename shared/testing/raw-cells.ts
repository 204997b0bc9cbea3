import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/**
 * The cells of a comma-separated file by a reader of its own, for counts that do not go through what is tested.
 * @returns header and rows; blank lines left out
 */
export function rawCells(path: string): { header: string[]; rows: string[][] } {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\ufeff/u, '');
  const rows: string[][] = [];
  let row: string[] = [];
  // a cell in quotes with doubled quotes inside, or one without; then what ends it
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/gy;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) throw new Error(`not understood: ${text.slice(0, 40)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  const [header = [], ...body] = rows.filter((cells) => cells.some((cell) => cell !== ''));
  return { header, rows: body };
}
