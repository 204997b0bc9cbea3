import { int, optional, text, type Prepared } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { takesPages, type BulkLoad } from '../../shared/core/db/pages/bulk-load.ts';
import { layoutOf, placeTrees, type PlacedTree } from '../../shared/core/db/pages/place-trees.ts';
import { makeTreeWriter, type TreeWriter } from '../../shared/core/db/pages/tree-writer.ts';
import { imageBytes, pieceBytes } from '../image/image.ts';
import type { OpenDb } from '../open.ts';
import { imageCeilingBytes } from '../store/ceiling.ts';

export type LoadingDb = OpenDb & { readonly bulk: BulkLoad };

const pageBytes = 4096;

/**
 * A database for one import: pages of rows can be put into it. It is then closed and opened again from an image with these
 * pages, which nobody who holds it notices; a transaction of `BEGIN` is committed before and begun again after.
 * @param settings made again whenever it is opened
 */
export function loadingDb(start: OpenDb, settings: (db: OpenDb) => void): LoadingDb {
  let db = start;
  let opened = 0;
  const waiting = new Map<string, TreeWriter>();
  settings(db);

  /** A statement that is compiled again after the database was opened anew. */
  function prepare(source: string): Prepared {
    let statement = db.prepare(source);
    let of = opened;
    return {
      run(params) {
        if (of !== opened) {
          statement = db.prepare(source);
          of = opened;
        }
        statement.run(params);
      },
      free() {
        if (of === opened) statement.free(); // closing has freed those before
      },
    };
  }

  function rootOf(name: string): number {
    const found = db.first(
      sql`SELECT rootpage FROM sqlite_master WHERE type IN ('table', 'index') AND name = ${name}`,
      {
        rootpage: int,
      },
    );
    if (found === null) throw new Error(`no table or index ${name}`);
    return found.rootpage;
  }

  function open(table: string, sort: 'rowid' | 'record', columns: readonly string[]): TreeWriter | null {
    if (waiting.has(table)) throw new Error(`${table} is being loaded already`);
    const size = db.first(sql`PRAGMA page_size`, { page_size: int })?.page_size ?? 0;
    if (size !== pageBytes || !takesPages(db, table, columns)) return null;
    const tree = makeTreeWriter(sort, pageBytes, pageBytes);
    waiting.set(table, tree);
    return tree;
  }

  function indexesOf(table: string): Readonly<{ name: string; partial: number }>[] {
    // the key of a table WITHOUT ROWID is the table itself
    return db.all(
      sql`SELECT name, partial FROM pragma_index_list(${table}) WHERE origin <> 'pk' ORDER BY seq DESC`,
      { name: text, partial: int },
    );
  }

  function openIndex(table: string, columns: readonly string[]): TreeWriter | null {
    if (!waiting.has(table)) return null;
    const found = indexesOf(table).find(({ name, partial }) => {
      const of = db.all(sql`SELECT name FROM pragma_index_info(${name}) ORDER BY seqno`, {
        name: optional(text),
      });
      return (
        partial === 0 && of.length === columns.length && of.every((column, at) => column.name === columns[at])
      );
    });
    if (found === undefined || waiting.has(found.name)) return null;
    const tree = makeTreeWriter('record', pageBytes, pageBytes);
    waiting.set(found.name, tree);
    return tree;
  }

  /** Opens the database again with the trees in it. The image is not held any longer than that. */
  function reopen(trees: readonly PlacedTree[]): void {
    const image = db.image();
    const [head] = image;
    const layout = head === undefined ? null : layoutOf(head, imageBytes(image));
    if (layout?.usable !== pageBytes) throw new Error('pages were laid down for another database');
    const { another } = db;
    db.close();
    db = another(placeTrees(image, layout, trees, { mostBytes: imageCeilingBytes, pieceBytes }));
    opened += 1;
    settings(db);
  }

  function flush(): void {
    const filled = [...waiting].filter(([, tree]) => tree.rows() > 0);
    waiting.clear();
    if (filled.length === 0) return;
    db.run(sql`COMMIT`);
    reopen(filled.map(([table, tree]) => ({ root: rootOf(table), tree })));
    db.run(sql`BEGIN`);
    const present = new Set(filled.map(([name]) => name));
    for (const table of present)
      for (const { name } of indexesOf(table))
        if (!present.has(name)) db.run({ text: `REINDEX ${name}`, params: [] });
  }

  return {
    all: (query, shape) => db.all(query, shape),
    first: (query, shape) => db.first(query, shape),
    scan: (query, visit) => db.scan(query, visit),
    run: (statement) => db.run(statement),
    insert: (statement) => db.insert(statement),
    transaction: (work) => db.transaction(work),
    prepare,
    image: () => db.image(),
    another: (image) => db.another(image),
    get fileName() {
      return db.fileName;
    },
    close: () => db.close(),
    bulk: { open, openIndex, flush },
  };
}
