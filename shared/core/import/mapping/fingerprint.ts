import { isOwnColumn } from './own-columns.ts';

/**
 * A short name of a header, by which a mapping is offered again.
 * @param names   column names in file order; one called by its place ('#2') counts as without a name, and columns that we
 *                add to files of rejected rows do not count
 * @param variant tells files of one header apart, for example a list of unsubscribed members by its file name
 */
export function headerFingerprint(names: readonly string[], variant = ''): string {
  const theirs = names
    .filter((name) => !isOwnColumn(name))
    .map((name, i) => (name === `#${i + 1}` ? '' : name));
  // 32-bit FNV-1a twice with different seeds: not a secret, only a key of a small table
  let a = 0x811c9dc5;
  let b = 0x01000193 ^ theirs.length;
  const text = `${variant}\u001e${theirs.join('\u001f')}`;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  const hex = (n: number) => (n >>> 0).toString(16).padStart(8, '0');
  return hex(a) + hex(b);
}
