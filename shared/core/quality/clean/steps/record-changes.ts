import type { RecordContent } from '../../../identity/content.ts';
import type { Cleaner, CellContext } from '../cleaner.ts';
import { columnOfCell } from '../cell-field.ts';

/** One value and what a fix makes of it; `after` null is blank. */
export type CellChange = Readonly<{ field: string; before: string; after: string | null }>;

/** The values of one row that a fix changes. A cell that stands in it twice is cleaned once, as the first stands. */
export function recordChanges(content: RecordContent, cleaner: Cleaner, context: CellContext): CellChange[] {
  const changes: CellChange[] = [];
  for (const field of cleaner.cells) {
    const { field: column, isCustom } = columnOfCell(field);
    const pairs: readonly (readonly [string, string])[] = isCustom ? content.custom : content.values;
    const before = pairs.find(([name]) => name === column)?.[1];
    if (before === undefined) continue;
    const after = cleaner.clean(before, context);
    if (after !== null && after !== before)
      changes.push({ field, before, after: after === '' ? null : after });
  }
  return changes;
}
