/** The pairs of a customer's own columns, as they are kept: a JSON list of names and values. */
function pairsOf(json: string): readonly (readonly [name: string, value: unknown])[] {
  const pairs: unknown = JSON.parse(json);
  if (!Array.isArray(pairs)) return [];
  return (pairs as readonly unknown[]).flatMap((pair) =>
    Array.isArray(pair) && typeof pair[0] === 'string' ? [[pair[0], pair[1] as unknown] as const] : [],
  );
}

/** The value of a column of the user's own; null where there is none. */
export function ownValue(json: string, field: string): string | null {
  for (const [name, value] of pairsOf(json)) if (name === field && typeof value === 'string') return value;
  return null;
}

/** The names of the columns of the user's own that a customer has, each once. */
export function ownNames(json: string): ReadonlySet<string> {
  return new Set(pairsOf(json).map(([name]) => name));
}
