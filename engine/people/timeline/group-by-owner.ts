/** Rows by their owner, in their order. @returns what belongs to an owner; nothing for one without rows */
export function groupByOwner<T extends { readonly owner: number }>(
  rows: readonly T[],
): (owner: number) => Omit<T, 'owner'>[] {
  const groups = new Map<number, Omit<T, 'owner'>[]>();
  for (const { owner, ...rest } of rows) {
    const group = groups.get(owner);
    if (group) group.push(rest);
    else groups.set(owner, [rest]);
  }
  return (owner) => groups.get(owner) ?? [];
}
