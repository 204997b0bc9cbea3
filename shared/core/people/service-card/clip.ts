const longest = 160;

/** Words as a card has room for: on one line, cut after a word where they are long. */
export function clip(words: string): string {
  const line = words.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  // never between the halves of a letter outside the first plane
  const cut = line.slice(0, longest).replace(/[\uD800-\uDBFF]$/u, '');
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > longest / 2 ? cut.slice(0, lastSpace) : cut}…`;
}
