import type { TextReading } from '../../feedback/reading.ts';
import type { ThemeSummary } from './schema.ts';

const mostTerms = 8;

/** What brought a theme to some texts, most frequent first, of equal ones in the order of the alphabet. */
export function termsOf(
  reading: TextReading,
  theme: number,
  texts: readonly number[],
): ThemeSummary['terms'] {
  const counts = new Map<number, number>();
  for (const text of texts) {
    const end = reading.themeOffsets[text + 1] ?? 0;
    for (let at = reading.themeOffsets[text] ?? 0; at < end; at += 1) {
      const term = reading.themeTerm[at] ?? -1;
      if (reading.theme[at] === theme && term >= 0) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([term, n]) => ({ term: reading.terms[term] ?? '', n }))
    .sort((a, b) => b.n - a.n || (a.term < b.term ? -1 : 1))
    .slice(0, mostTerms);
}
