/** Rows of a sheet, by the format. */
export const lastSheetRow = 1_048_576;

/** The column of a cell's name, counted from 0: 'A7' is 0, 'AB12' is 27; -1 when it names none. */
export function columnOf(place: string): number {
  let column = 0;
  let at = 0;
  for (; at < place.length && at < 4; at += 1) {
    const code = place.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + (code - 64);
  }
  return column - 1;
}

/** The row of a cell's name, counted from 1; 0 when it names none. */
export function rowOf(place: string): number {
  const digits = /^[A-Za-z]{1,3}(\d{1,7})$/u.exec(place)?.[1];
  return digits === undefined ? 0 : Number(digits);
}
