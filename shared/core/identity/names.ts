function agrees(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/**
 * Whether two folded names can be the same person's: every word of the shorter stands in the longer, an initial
 * standing for its word. An empty name says nothing, so it contradicts nothing.
 * @param a folded by `foldText`, as is `b`
 */
export function namesContradict(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return false;
  const left = a.split(' ');
  const right = b.split(' ');
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  const free = [...many];
  for (const word of few) {
    const at = free.findIndex((other) => agrees(word, other));
    if (at < 0) return true;
    free.splice(at, 1);
  }
  return false;
}
