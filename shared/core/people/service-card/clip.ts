const longest = 160;

/** Words as a card has room for: on one line, cut after a word where they are long. */
export function clip(words: string): string {
  const line = words.replaceAll(/\s+/gu, ' ').trim();
  const letters = [...line];
  if (letters.length <= longest) return line;
  const cut = letters.slice(0, longest).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > longest / 2 ? cut.slice(0, lastSpace) : cut}…`;
}
