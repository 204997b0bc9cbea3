import type { TextColumn } from '../../../columns/people-columns.ts';
import { allTexts } from '../../../columns/read-text.ts';
import { alikeKey } from '../../../segments/vocabulary/most-frequent.ts';

/** Texts of a column that read alike, as one: `of[code]` is the number of a group, `names` how each is written most often. */
export type CodeGroups = Readonly<{ of: Int32Array; names: readonly string[] }>;

/** Groups the texts of a column; of two spellings found as often, the first is its name. */
export function codeGroups({ codes, distinct }: TextColumn): CodeGroups {
  const texts = allTexts(distinct);
  const counts = new Int32Array(texts.length);
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  const groups = new Map<string, number>();
  const best: number[] = [];
  const of = Int32Array.from(texts, (text, code) => {
    const key = alikeKey(text);
    const group = groups.get(key) ?? groups.size;
    groups.set(key, group);
    const known = best[group];
    if (known === undefined || (counts[code] ?? 0) > (counts[known] ?? 0)) best[group] = code;
    return group;
  });
  return { of, names: best.map((code) => texts[code] ?? '') };
}
