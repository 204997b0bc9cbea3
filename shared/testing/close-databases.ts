// After every test file: the databases that it left open are closed. All databases of a process share one memory of at most 2 GB,
// and test files share processes.
import initSqlJs from 'sql.js';
import { afterAll } from 'vitest';
import { openDb } from '../../engine/open.ts';

type Closable = { close: () => void };
/** Where the library keeps them: this file runs before every test file, the library is loaded once for a process. */
const watched = Symbol.for('firsthand.testing.open-databases');

/** Remembers every database that is opened from now on. */
async function watchDatabases(): Promise<ReadonlySet<Closable>> {
  // with the engine's own settings: whoever comes first decides them
  (await openDb()).close();
  const library = await initSqlJs();
  const known: unknown = Reflect.get(library, watched);
  if (known instanceof Set) return known as Set<Closable>;
  const open = new Set<Closable>();
  Reflect.set(library, watched, open);
  const { Database: Unwatched } = library;
  library.Database = class extends Unwatched {
    constructor(contents?: ArrayLike<number> | null) {
      super(contents);
      open.add(this);
    }
    override close(): void {
      open.delete(this);
      super.close();
    }
  };
  return open;
}

const open = await watchDatabases();

afterAll(() => {
  for (const database of [...open]) database.close();
});
