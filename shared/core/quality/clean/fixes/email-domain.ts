/** Domains that were meant to be others, ready for many addresses. */
export function emailDomainCleaner(
  domains: readonly Readonly<{ from: string; to: string }>[],
): (value: string) => string | null {
  const meant = new Map(domains.map(({ from, to }) => [from.toLowerCase(), to.toLowerCase()]));
  // a domain that is meant by another stays what it is, so that doing it again changes nothing
  for (const to of [...meant.values()]) meant.delete(to);
  return (value) => {
    const at = value.lastIndexOf('@');
    if (at < 1) return null;
    const to = meant.get(value.slice(at + 1).toLowerCase());
    return to === undefined ? null : value.slice(0, at + 1) + to;
  };
}
