import { int, text } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import type { Check } from '../../check.ts';
import { gatherHits } from '../../hits.ts';
import { findSpellings } from '../../spellings.ts';

/** Is one category of products spelt in one way? */
export const categorySpellings: Check = {
  id: 'category-spellings',
  dimension: 'consistency',
  severity: 'medium',
  run({ db }) {
    const rows = db.all(sql`SELECT id, category FROM product WHERE category <> '' ORDER BY id`, {
      id: int,
      category: text,
    });
    if (rows.length === 0) return [];
    const uses = new Map<string, number>();
    for (const { category } of rows) uses.set(category, (uses.get(category) ?? 0) + 1);
    const meant = findSpellings(uses);
    const list = gatherHits();
    const groups = new Map<string, Set<string>>();
    for (const { id, category } of rows) {
      const to = meant.get(category);
      if (to === undefined) continue;
      list.add(
        id,
        null,
        () => category,
        () => to,
      );
      groups.set(to, (groups.get(to) ?? new Set()).add(category));
    }
    const target = { table: 'product', field: 'category', isCustom: false } as const;
    const spellings = [...groups].map(([to, from]) => ({ to, from: [...from].slice(0, 1000) }));
    const action =
      groups.size === 0
        ? null
        : ({ kind: 'clean', fix: { kind: 'spellings', target, groups: spellings } } as const);
    return [{ table: 'product', field: 'category', total: rows.length, hits: list.hits(), action }];
  },
};
