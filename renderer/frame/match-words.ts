const folded = new Map<string, Intl.Collator>();

function collator(locale: string): Intl.Collator {
  const found = folded.get(locale) ?? new Intl.Collator(locale, { sensitivity: 'base', usage: 'search' });
  folded.set(locale, found);
  return found;
}

/** What stands between words, in a name and in what is typed for it. */
const separators = /[\s/–-]+/u;

/** Whether every word that was typed begins a word of the label; case and accents do not matter. */
export function matches(label: string, typed: string, locale: string): boolean {
  const words = label.split(separators);
  const { compare } = collator(locale);
  return typed
    .trim()
    .split(separators)
    .every((part) => part === '' || words.some((word) => compare(startOf(word, part), part) === 0));
}

function startOf(word: string, part: string): string {
  // the Arabic article is often left out when one looks for a word
  const plain = part.startsWith('ال') ? word : word.replace(/^ال/u, '');
  return plain.slice(0, part.length);
}
