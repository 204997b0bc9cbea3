const separator = '; ';
const mostWords = 3;

function words(text: string): number {
  return text.split(/\s+/u).length;
}

/** The parts of a text that lists things; a text whose parts between commas are sentences is one thing. */
function partsOf(text: string): string[] {
  const parts = text.split(/[;|\n]/u).flatMap((part) => {
    const byComma = part.split(/[,،]/u);
    return byComma.every((piece) => words(piece.trim()) <= mostWords) ? byComma : [part];
  });
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const keyOf = (part: string) => part.normalize('NFKC').toLowerCase();

/**
 * A text with what another adds to it: parts it has not yet, letter case aside, after a semicolon. The first text stays as it
 * is written.
 * @example joinTexts('vip, b2b', 'b2b, press') // 'vip, b2b; press'
 */
export function joinTexts(text: string, more: string): string {
  const known = new Set(partsOf(text).map(keyOf));
  const added: string[] = [];
  for (const part of partsOf(more)) {
    const key = keyOf(part);
    if (known.has(key)) continue;
    known.add(key);
    added.push(part);
  }
  if (added.length === 0) return text;
  return text.trim() === '' ? added.join(separator) : [text, ...added].join(separator);
}
