type Rows = Readonly<{ cells: Uint16Array; width: number; row: number; last: number; before: number }>;

/** Fills one row of the table: from the first `i` letters of `a` to every beginning of `b`. @returns the least in it */
function fillRow(a: string, b: string, i: number, { cells, width, row, last, before }: Rows): number {
  const at = (place: number) => cells[place] ?? 0;
  cells[row] = i;
  let least = i;
  for (let j = 1; j < width; j += 1) {
    const isSame = a[i - 1] === b[j - 1];
    let cost = Math.min(at(last + j) + 1, at(row + j - 1) + 1, at(last + j - 1) + (isSame ? 0 : 1));
    const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    if (isSwapped) cost = Math.min(cost, at(before + j - 2) + 1);
    cells[row + j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

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
    const place = (step: number) => (step % 3) * width;
    const rows = { cells, width, row: place(i), last: place(i - 1), before: place(i + 1) };
    if (fillRow(a, b, i, rows) > most) return most + 1;
  }
  return Math.min(cells[(a.length % 3) * width + width - 1] ?? 0, most + 1);
}

/** How many letters two words may differ in and still be one: none in short ones, where every letter makes another word. */
export function allowedDistance(a: string, b: string): number {
  const letters = Math.max(a.length, b.length);
  if (letters < 5) return 0;
  return letters < 9 ? 1 : 2;
}
