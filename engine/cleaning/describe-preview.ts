import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { CleaningFix, CleaningPreview } from '../../shared/core/model/cleaning.ts';
import { targetOf } from '../../shared/core/quality/clean/fix-target.ts';
import type { FoundChange } from '../../shared/core/quality/clean/steps/find-changes.ts';

const ownersShown = 3;

type Pair = {
  readonly before: string;
  readonly after: string | null;
  cells: number;
  readonly owners: number[];
};

/** What a fix changes, pair by pair of before and after. */
export type Tried = Readonly<{
  fix: CleaningFix;
  changes: readonly FoundChange[];
  rows: number;
  owners: number;
  pairs: readonly Pair[];
}>;

/** Sums up what a fix changes, the most frequent pairs first. */
export function sumUp(fix: CleaningFix, changes: readonly FoundChange[]): Tried {
  const pairs = new Map<string, Pair>();
  const [rows, owners] = [new Set<number>(), new Set<number>()];
  for (const { rowId, ofId, before, after } of changes) {
    rows.add(rowId);
    owners.add(ofId);
    const key = JSON.stringify([before, after]);
    let pair = pairs.get(key);
    if (pair === undefined) {
      pair = { before, after, cells: 0, owners: [] };
      pairs.set(key, pair);
    }
    pair.cells += 1;
    if (pair.owners.length < ownersShown && !pair.owners.includes(ofId)) pair.owners.push(ofId);
  }
  const sorted = [...pairs.values()].sort((a, b) => b.cells - a.cells || (a.before < b.before ? -1 : 1));
  return { fix, changes, rows: rows.size, owners: owners.size, pairs: sorted };
}

function namesOf(
  db: ReadDb,
  table: 'customer' | 'product',
  ids: readonly number[],
): ReadonlyMap<number, string | null> {
  const list = JSON.stringify(ids);
  const shape = { id: int, name: optional(text) };
  const rows =
    table === 'customer'
      ? db.all(
          sql`SELECT id, COALESCE(name, email, phone) AS name FROM customer WHERE id IN (SELECT value FROM json_each(${list}))`,
          shape,
        )
      : db.all(
          sql`SELECT id, COALESCE(name, sku) AS name FROM product WHERE id IN (SELECT value FROM json_each(${list}))`,
          shape,
        );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A page of what a fix would do. */
export function describePreview(
  db: ReadDb,
  { fix, changes, rows, owners, pairs }: Tried,
  { offset, limit }: Readonly<{ offset: number; limit: number }>,
): CleaningPreview {
  const page = pairs.slice(offset, offset + limit);
  const names = namesOf(db, targetOf(fix).table, page.flatMap((pair) => pair.owners)); // prettier-ignore
  return {
    fix,
    cells: changes.length,
    rows,
    owners,
    total: pairs.length,
    changes: page.map((pair) => ({
      before: pair.before,
      after: pair.after,
      cells: pair.cells,
      owners: pair.owners.map((id) => ({ id, name: names.get(id) ?? null })),
    })),
  };
}
