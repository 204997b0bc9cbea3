/**
 * The names under which the cells of a file's columns are kept as custom values: one of its own for each column, so
 * that no value takes another's place.
 *
 * @param names of the columns, in file order; they may repeat or be blank
 * @returns the same names; a blank one is '#3' after its place, the second 'Size' is 'Size (2)'
 */
export function keptNames(names: readonly string[]): readonly string[] {
  const taken = new Set(names);
  const used = new Set<string>();
  return names.map((name, at) => {
    let own = name.trim() === '' ? `#${at + 1}` : name;
    for (let copy = 2; used.has(own); copy += 1) {
      const next = `${name} (${copy})`;
      if (!taken.has(next)) own = next;
    }
    used.add(own);
    return own;
  });
}
