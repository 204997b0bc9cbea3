const arabicClasses: Readonly<Record<string, string>> = {
  ب: 'b', ت: 't', ط: 't', ث: 's', س: 's', ص: 's', ج: 'g', ح: 'H', خ: 'x', د: 'd', ض: 'd', ذ: 'z', ز: 'z', ظ: 'z', ر: 'r', ش: 'c',
  ع: 'E', غ: 'G', ف: 'f', ق: 'q', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h',
}; // prettier-ignore

// longest first: what Latin letters and digits may stand for, as classes of Arabic letters; '' is a vowel or a hamza
const latinClasses: readonly (readonly [string, readonly string[]])[] = [
  ['kh', ['x']], ['gh', ['G']], ['sh', ['c']], ['ch', ['c']], ['th', ['s', 'z']], ['dh', ['z', 'd']], ['ou', ['']], ['oo', ['']],
  ['b', ['b']], ['p', ['b']], ['t', ['t']], ['6', ['t']], ['s', ['s']], ['9', ['s', 'q']], ['j', ['g']], ['g', ['g', 'q']],
  ['7', ['H']], ['h', ['h', 'H']], ['x', ['x']], ['5', ['x']], ['d', ['d', 'z']], ['z', ['z']], ['r', ['r']], ['3', ['E']],
  ['8', ['G', 'q']], ['f', ['f']], ['v', ['f']], ['q', ['q']], ['2', ['', 'q']], ['k', ['k', 'q']], ['c', ['k']], ['l', ['l']],
  ['m', ['m']], ['n', ['n']], ['w', ['']], ['y', ['']], ['a', ['']], ['e', ['']], ['i', ['']], ['o', ['']], ['u', ['']],
]; // prettier-ignore

const joined = (classes: string): string => classes.replace(/(.)\1+/gu, '$1');

/**
 * The consonants of a normalised Arabic word as classes of letters that Latin spellings do not tell apart: long vowels,
 * weak letters and a closing ta marbuta are left out, a doubled letter is one.
 */
export function arabicSkeleton(word: string): string {
  const open = word.replace(/ه$/u, '');
  return joined(Array.from(open, (letter) => arabicClasses[letter] ?? '').join(''));
}

/**
 * The skeletons that a word in Latin letters and digits may have: `kh` and `5` are خ, `3` is ع, `2` a hamza or ق, `h` is ه
 * or ح. At most 16; a word with any other sign has none.
 */
export function latinSkeletons(word: string): readonly string[] {
  let rest = word.replace(/(?:[aeiou])h$/u, '');
  let found: string[] = [''];
  while (rest !== '') {
    const match = latinClasses.find(([latin]) => rest.startsWith(latin));
    if (match === undefined) return [];
    found = found.flatMap((start) => match[1].map((next) => start + next)).slice(0, 16);
    rest = rest.slice(match[0].length);
  }
  return [...new Set(found.map(joined))];
}
