/** What the names of columns begin with that we add to files of rejected rows; the same in every language. */
export const ownColumnMark = 'Firsthand: ';

/** Whether a column was added by us, so that a mended file of rejected rows is read without it. */
export function isOwnColumn(name: string): boolean {
  return name.startsWith(ownColumnMark);
}
