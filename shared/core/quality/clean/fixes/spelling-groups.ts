/** Spellings that become one, ready for many values. What several groups claim is the last one's. */
export function spellingCleaner(
  groups: readonly Readonly<{ to: string; from: readonly string[] }>[],
): (value: string) => string | null {
  const meant = new Map(groups.flatMap(({ to, from }) => from.map((spelling) => [spelling, to] as const)));
  // what others become is right, whatever a group says of it: doing it again changes nothing
  for (const { to } of groups) meant.delete(to);
  return (value) => meant.get(value) ?? null;
}
