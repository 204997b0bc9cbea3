import { foldText } from '../../identity/fold.ts';

/** A text as it is written most often, and how often it and all that reads like it were found. */
export type Spelling = Readonly<{ value: string; count: number }>;

/** What two texts share that conditions take for the same. A text of marks alone is like itself only. */
export function alikeKey(text: string): string {
  return foldText(text) || text;
}

/**
 * Joins texts that conditions take for the same (case, accents, Arabic letter forms) under the spelling found most often.
 * @returns the most frequent first; equals by text
 */
export function mostFrequent(found: Iterable<Spelling>): Spelling[] {
  const groups = new Map<string, { value: string; most: number; count: number }>();
  for (const { value, count } of found) {
    const key = alikeKey(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { value, most: count, count });
    else {
      if (count > group.most || (count === group.most && value < group.value)) {
        group.value = value;
        group.most = count;
      }
      group.count += count;
    }
  }
  return [...groups.values()]
    .map(({ value, count }) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
