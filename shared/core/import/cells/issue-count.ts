import type { Issue } from '../../model/import.ts';
import { ownText } from './clean-cell.ts';

/** Counts what is imperfect, by sort and column, with the first example. */
export interface IssueCount {
  readonly add: (code: string, column: string | null, row: number, example: string | null) => void;
  /** Most frequent first. */
  readonly list: () => Issue[];
}

type Counted = { -readonly [K in keyof Issue]: Issue[K] };

/** An empty count. */
export function makeIssueCount(): IssueCount {
  const counted = new Map<string, Counted>();
  return {
    add(code, column, row, example) {
      const key = `${code}\u001f${column ?? ''}`;
      const found = counted.get(key);
      if (found) {
        found.count += 1;
        return;
      }
      const shown = example === null ? null : ownText(example.slice(0, 120));
      counted.set(key, { code, column, count: 1, example: shown, firstRow: row });
    },
    list: () =>
      [...counted.values()]
        .map((issue) => ({ ...issue }))
        .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code, 'en')),
  };
}
