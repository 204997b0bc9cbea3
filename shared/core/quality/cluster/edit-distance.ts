/**
 * Damerau–Levenshtein distance (optimal string alignment): letters put in, left out, exchanged, or two neighbours swapped.
 * @param most the search is given up beyond it
 * @returns `most + 1` when the distance is greater
 * @see Damerau (1964), Commun. ACM 7, 171–176
 */
export function editDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const width = b.length + 1;
  // three rows in turn: the one before the last is needed for swapped neighbours
  const cells = new Uint16Array(3 * width);
  for (let j = 0; j < width; j += 1) cells[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const [row, last, before] = [(i % 3) * width, ((i - 1) % 3) * width, ((i + 1) % 3) * width];
    cells[row] = i;
    let least = i;
    for (let j = 1; j < width; j += 1) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (cells[last + j] ?? 0) + 1,
        (cells[row + j - 1] ?? 0) + 1,
        (cells[last + j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (cells[before + j - 2] ?? 0) + 1);
      cells[row + j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
  }
  return Math.min(cells[(a.length % 3) * width + width - 1] ?? 0, most + 1);
}

/** How many letters two words may differ in and still be one: none in short ones, where every letter makes another word. */
export function allowedDistance(a: string, b: string): number {
  const letters = Math.max(a.length, b.length);
  if (letters < 5) return 0;
  return letters < 9 ? 1 : 2;
}
