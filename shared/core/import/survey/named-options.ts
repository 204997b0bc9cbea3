import type { Mapping } from '../../model/import.ts';

/** Options that a mapping names, by key of their question: they stay whole whatever marks they hold. */
export function namedOptions({
  questions,
}: Pick<Mapping, 'questions'>): ReadonlyMap<string, readonly string[]> {
  return new Map((questions ?? []).flatMap(({ key, options }) => (options ? [[key, options] as const] : [])));
}
