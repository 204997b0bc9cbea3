// Layouts that no profile covers, written down before the synonyms were worked on. Form of the files:
//   == title | kind | language | file name
//   header :: meaning / other meaning that is right too :: cell | cell | …
//   > channel :: what each row says about consent, '-' for nothing
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ImportKind } from '../../core/model/import.ts';

export type Layout = Readonly<{
  title: string;
  kind: ImportKind;
  language: string;
  fileName: string;
  names: readonly string[];
  /** Right meanings by column. */
  meanings: readonly (readonly string[])[];
  rows: readonly (readonly string[])[];
  /** State by channel and row. */
  consent: ReadonlyMap<string, readonly string[]>;
  /** Half the layouts are looked at when synonyms are added; the others only ever measured. */
  half: 'tuning' | 'held-out';
}>;

const cellsOf = (text: string) => text.split(/ ?\| ?/u).map((cell) => cell.trim());

function readLayout(block: string, index: number): Layout {
  const [head = '', ...lines] = block.trim().split('\n');
  const [title = '', kind = '', language = '', fileName = ''] = head.split(' | ').map((part) => part.trim());
  const columns = lines
    .filter((line) => line.includes(' :: ') && !line.startsWith('>'))
    .map((line) => line.split('::').map((part) => part.trim()));
  const cells = columns.map(([, , values = '']) => cellsOf(values));
  const width = Math.max(...cells.map((column) => column.length));
  return {
    title,
    kind: ImportKind.parse(kind),
    language,
    fileName,
    names: columns.map(([name = '']) => name),
    meanings: columns.map(([, meaning = '']) => meaning.split(' / ').map((part) => part.trim())),
    rows: Array.from({ length: width }, (_, row) => cells.map((column) => column[row] ?? '')),
    consent: new Map(
      lines
        .filter((line) => line.startsWith('> '))
        .map((line) => {
          const [channel = '', states = ''] = line.slice(2).split(' :: ');
          return [channel.trim(), cellsOf(states)] as const;
        }),
    ),
    half: index % 2 === 0 ? 'tuning' : 'held-out',
  };
}

/** All layouts, in the order of the files' names. */
export function readLayouts(): Layout[] {
  const folder = dirname(fileURLToPath(import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/^== /mu).slice(1))
    .map(readLayout);
}
