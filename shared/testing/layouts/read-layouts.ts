// Layouts that no profile covers, written down before the synonyms were worked on. Form of the files:
//   == title | kind | language | file name
//   header :: meaning / other meaning that is right too :: cell | cell | …
//   ~ header | header | … columns without cells that stay as they are
//   > channel :: what each row says about consent, '-' for nothing
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ImportKind } from '../../core/model/import.ts';

export type Layout = Readonly<{
  title: string;
  kind: ImportKind;
  /** The language of the names, or the system that writes them. */
  language: string;
  fileName: string;
  names: readonly string[];
  /** Right meanings by column. */
  meanings: readonly (readonly string[])[];
  rows: readonly (readonly string[])[];
  /** State by channel and row. */
  consent: ReadonlyMap<string, readonly string[]>;
  /** Half the made-up layouts are looked at when words are added; the others only ever measured. */
  half: 'tuning' | 'held-out';
}>;

const cellsOf = (text: string) => text.split(/ ?\| ?/u).map((cell) => cell.trim());

function readLayout(block: string, index: number): Layout {
  const [head = '', ...lines] = block.trim().split('\n');
  const [title = '', kind = '', language = '', fileName = ''] = head.split(' | ').map((part) => part.trim());
  const columns = lines
    .filter((line) => !line.startsWith('>'))
    .flatMap((line) =>
      line.startsWith('~ ')
        ? cellsOf(line.slice(2)).map((name) => [name, 'custom', ''])
        : [line.split(' :: ').map((part) => part.trim())],
    )
    .filter((column) => column.length >= 2);
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

/** All layouts of a folder beside this file, or of this one, in the order of the files' names. */
export function readLayouts(subfolder = ''): Layout[] {
  const folder = join(dirname(fileURLToPath(import.meta.url)), subfolder);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/^== /mu).slice(1))
    .map(readLayout);
}
