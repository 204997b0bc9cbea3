import type { MessageKey, Words } from '../../i18n/intl.tsx';

/** The words for a code that comes with the data, or the code itself when the catalogue does not know it. */
export function wordFor(
  words: Words,
  group: string,
  code: string,
  params?: Readonly<Record<string, string | number>>,
): string {
  return words.find(`${group}.${code}`, params) ?? code;
}

/** 'orders.placedAt' in words; what is kept or left out says so. */
export function meaningWord(words: Words, meaning: string): string {
  if (meaning === 'custom' || meaning === 'ignore') return words.t(`import.columns.${meaning}`);
  return wordFor(words, 'meaning', meaning);
}

const separators: Readonly<Record<string, MessageKey>> = {
  ',': 'import.read.comma',
  ';': 'import.read.semicolon',
  '\t': 'import.read.tab',
  '|': 'import.read.pipe',
  fixed: 'import.read.fixed',
};

/** What separates the cells of a line, in words where there are any. */
export function separatorWord(words: Words, delimiter: string): string {
  const key = Object.hasOwn(separators, delimiter) ? separators[delimiter] : undefined;
  return (key === undefined ? null : words.find(key)) ?? delimiter;
}
