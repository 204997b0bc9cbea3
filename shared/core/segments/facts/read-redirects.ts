import { sharedInts } from '../../columns/columns.ts';
import { readRedirects } from '../../columns/read-orders.ts';
import { int, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { Redirects } from './facts.ts';
import type { Paused } from '../../db/scan-pages.ts';

/** Reads where merged customers went. There are few: it does not pause. */
export function* readMergedInto(db: ReadDb): Paused<Redirects> {
  const redirected = readRedirects(db);
  const ids: number[] = [];
  db.scan(sql`SELECT id FROM customer WHERE redirect_to IS NOT NULL ORDER BY id`, (cells) =>
    ids.push(int(cells[0] ?? null)),
  );
  const from = sharedInts(ids.length);
  const to = sharedInts(ids.length);
  ids.forEach((id, at) => {
    from[at] = id;
    to[at] = redirected(id);
  });
  return { from, to };
}
